using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Outbox;
using Onboarding.Tests.Data;
using Onboarding.Tests.Demo;

namespace Onboarding.Tests.Conventions.Answers;

/// <summary>The portal after every handler was asked by every role for each kind of record.</summary>
public sealed partial class AnsweredPortal : DemoPortal
{
    private static readonly (Role? Role, string? Email)[] Cast =
    [
        (null, null),
        (Role.IntegratorViewer, "nele.verzonnen@dijleborg.example"),
        (Role.IntegratorContributor, "wim.testmans@dijleborg.example"),
        (Role.IntegratorAdministrator, "lieve.voorbeeld@dijleborg.example"),
        (Role.KeyUser, "bart.oefening@police-politie.example"),
        (Role.KeyUserLead, "karen.sjabloon@police-politie.example"),
        (Role.NetworkEngineer, "hugo.proefnet@police-politie.example"),
        (Role.Tester, "pauline.essai@police-politie.example"),
        (Role.ProjectManager, "valerie.modele@police-politie.example"),
        (Role.Administrator, "stijn.namaak@police-politie.example"),
        (Role.Auditor, "agnes.fictoire@police-politie.example"),
    ];

    private readonly List<string> _faults = [];
    private readonly List<string> _lines = [];

    /// <summary>One line for each handler: the answers to each person.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>What no answer may ever be.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Every query that the program asked meanwhile.</summary>
    public RecordedQueries Queries { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PrepareAsync();
        var records = await ReadAsync(async db => new Dictionary<AnswerTarget, AnswerRecords>
        {
            [AnswerTarget.Own] = await AnswerRecords.OfDossierAsync(db, "N2 van Halen tot Diepenbeek", "Ring R0 en A12 in Grimbergen"),
            [AnswerTarget.Foreign] = await AnswerRecords.OfDossierAsync(db, "Rue de la Loi et quartier européen", "Petite Ceinture, côté nord"),
            [AnswerTarget.Draft] = await AnswerRecords.OfDossierAsync(db, "Invalswegen Grimbergen", "Invalswegen Grimbergen"),
            [AnswerTarget.Absent] = AnswerRecords.Absent,
        });
        var people = new List<Persona>();
        foreach (var (role, email) in Cast)
        {
            people.Add(await Persona.EnterAsync(this, role, email));
        }

        _lines.Add($"{"",-72} {string.Join(' ', people.Select(p => $"{RoleNames.Short(p.Role),-8}"))}".TrimEnd());
        using var database = new DatabaseSnapshot(Services.GetRequiredService<PortalPaths>().Database);
        foreach (var handler in await PageHandler.AllAsync(Services))
        {
            var address = new AnswerAddress(handler, records);
            var forms = await ReplayedForm.ReadAsync(handler, address, people);
            var cells = new List<string>();
            foreach (var person in people)
            {
                cells.Add(await AskAsync(handler, address, person, forms, database));
            }

            _lines.Add($"{handler,-72} {string.Join(' ', cells.Select(c => $"{c,-8}"))}".TrimEnd());
        }

    }

    protected override void Configure(IServiceCollection services) =>
        services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(Queries));

    /// <summary>The documents are there, and a contributor holds no more than every contributor does.</summary>
    private async Task PrepareAsync()
    {
        foreach (var job in await ReadAsync(db => db.Outbox.Where(e => e.Kind == OutboxKind.Job && e.State == OutboxState.Pending).Select(e => e.Id).ToListAsync()))
        {
            await Services.GetRequiredService<OutboxWorker>().RunAsync(job, CancellationToken.None);
        }

        await SaveAsync(db => db.Memberships.ForEachAsync(m => m.MaySubmit = false));
    }

    private async Task<string> AskAsync(
        PageHandler handler, AnswerAddress address, Persona person, Dictionary<AnswerTarget, IReadOnlyList<(string Name, string Value)>> forms, DatabaseSnapshot database)
    {
        var answers = new Dictionary<AnswerTarget, (char Sign, string Bytes)>();
        foreach (var target in address.Targets)
        {
            using var answer = await person.SendAsync(new(handler.Verb.ToUpperInvariant()), address.Of(target), forms[target]);
            var sign = Sign(answer);
            answers[target] = (sign, Timeless(await answer.Content.ReadAsStringAsync()));
            if (database.IsChanged)
            {
                NoteIf(handler.Verb == "Get" || sign is '-' or 'x' or 's' or '!', $"{handler} wrote, answering {sign} to {person.Role} for {target}");
                database.Restore();
            }
        }

        var absent = answers.GetValueOrDefault(AnswerTarget.Absent);
        foreach (var (target, answer) in answers.Where(a => a.Value.Sign is '-' or 'x' or 's'))
        {
            NoteIf(answer != absent && absent.Sign != default, $"{handler} answers {person.Role} otherwise for {target} than for nothing");
        }

        return string.Concat(answers.Values.Select(a => a.Sign));
    }

    private void NoteIf(bool isFault, string fault)
    {
        if (isFault)
        {
            _faults.Add(fault);
        }
    }

    private char Sign(HttpResponseMessage answer)
    {
        NoteIf((int)answer.StatusCode >= 500, $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri!.PathAndQuery} fails: {FirstLine(answer)}");
        return answer.StatusCode switch
        {
            HttpStatusCode.OK => 'o',
            HttpStatusCode.Redirect when answer.Headers.Location!.ToString().Contains("/account/sign-in", StringComparison.Ordinal) => 's',
            HttpStatusCode.Redirect => '>',
            HttpStatusCode.NotFound => '-',
            HttpStatusCode.Forbidden => 'x',
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableContent => '!',
            HttpStatusCode.Conflict => 'c',
            _ => '#',
        };
    }

    /// <summary>In Development the answer is the exception.</summary>
    private static string FirstLine(HttpResponseMessage answer)
    {
        using var body = new StreamReader(answer.Content.ReadAsStream());
        return body.ReadLine() ?? "";
    }

    /// <summary>Without what no two answers have in common: the reference of the request, the key in the address, tokens.</summary>
    private static string Timeless(string body) => Changing().Replace(body, "");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}|0HN[0-9A-Z]+|value=\"CfDJ8[^\"]+\"")]
    private static partial Regex Changing();
}
