using Onboarding.Domain.Calendar;
using Onboarding.Domain.Reminders;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reminders;

/// <summary>The sentences of a digest in one language.</summary>
internal sealed class DigestWording(Texts texts, PortalLinks links, DateOnly today)
{
    public string Subject(IReadOnlyList<DigestLine> todo, IReadOnlyList<DigestLine> follow)
    {
        var lines = todo.Count > 0 ? todo : follow;
        var due = FirstDue(lines);
        var key = todo.Count == 0 ? K.Reminders_Subject_Follow : due < today ? K.Reminders_Subject_Late : K.Reminders_Subject_Due;
        var dossiers = DossiersOf(lines) is [var only]
            ? texts.With(K.Reminders_Subject_Dossier, ("reference", only.Reference))
            : texts.With(K.Reminders_Dossiers, ("count", DossiersOf(lines).Count));
        return texts.With(key, ("date", due), ("what", What(lines)), ("dossiers", dossiers));
    }

    public string Intro(IReadOnlyList<DigestLine> todo)
    {
        var due = FirstDue(todo);
        var key = due < today ? K.Reminders_Intro_Late : due == today ? K.Reminders_Intro_Today : K.Reminders_Intro_Due;
        return texts.With(key, ("dossiers", Dossiers(todo)), ("what", What(todo)), ("date", texts.LongDate(due)));
    }

    public string FollowIntro(IReadOnlyList<DigestLine> follow) =>
        texts.With(K.Reminders_Intro_Follow, ("what", What(follow)), ("dossiers", Dossiers(follow)));

    /// <summary>The lines under their dossiers, each with the link that leads to its first one.</summary>
    public IEnumerable<MailBlock> Groups(IReadOnlyList<DigestLine> lines, int room)
    {
        foreach (var group in lines.Take(room).GroupBy(l => l.Dossier))
        {
            yield return new MailBlock.Heading(Title(group.Key, group.All(l => l.IsTodo)));
            yield return new MailBlock.Items([.. group.Select(Line)]);
            yield return Link(group.First());
        }

        if (lines.Count > room)
        {
            yield return new MailBlock.Paragraph(texts.Count(K.Reminders_More, lines.Count - room));
        }
    }

    public string Otherwise(IReadOnlyList<DigestLine> todo)
    {
        if (!todo.Any(l => l.Piece is { IsBlocking: true } || l.Case.Kind == ReminderKind.Answer))
        {
            return texts[todo.Any(l => l.Piece is null) ? K.Reminders_Otherwise_Waiting : K.Reminders_Otherwise_Optional];
        }

        return DossiersOf(todo) is [{ TargetDate: { } target }] && target > today
            ? texts.With(K.Reminders_Otherwise_BlockingUntil, ("date", texts.LongDate(target)))
            : texts[K.Reminders_Otherwise_Blocking];
    }

    /// <summary><c>3 pièces</c>, or <c>3 points</c> when not all of them are pieces.</summary>
    public string What(IReadOnlyList<DigestLine> lines) =>
        texts.Count(lines.All(l => l.Piece is not null) ? K.Reminders_Pieces : K.Reminders_Points, lines.Count);

    public string Dossiers(IReadOnlyList<DigestLine> lines) => DossiersOf(lines) is [var only]
        ? texts.With(K.Reminders_Dossier, ("reference", only.Reference), ("name", only.Name))
        : texts.With(K.Reminders_Dossiers, ("count", DossiersOf(lines).Count));

    private string Title(DigestDossier dossier, bool isTodo) => texts.With(
        isTodo ? K.Reminders_Group : K.Reminders_Group_Follow,
        ("reference", dossier.Reference), ("name", dossier.Name), ("organisation", dossier.Organisation), ("zone", dossier.Zone));

    private string Line(DigestLine line)
    {
        var due = BelgianTime.LocalDate(line.Case.DueAt);
        var when = texts.With(due < today ? K.Reminders_When_Late : K.Reminders_When_Due, ("date", due));
        var text = line.Piece is { } piece
            ? texts.With(K.Reminders_Line, ("what", Name(piece)), ("why", Why(piece)), ("when", piece.AnnouncedOn is { } day ? texts.With(K.Reminders_When_Announced, ("when", when), ("date", day)) : when))
            : texts.With(K.Reminders_Line_Round, ("what", Round(line.Case.Kind)), ("when", when));
        return line.IsTodo ? text : texts.With(K.Reminders_Line_Follow, ("line", text), ("party", line.Case.Responsible));
    }

    private string Name(DigestPiece piece) => piece.Subject is { } subject
        ? texts.With(K.Reminders_Piece, ("label", piece.Label), ("subject", subject))
        : texts.Format(piece.Label);

    private string Why(DigestPiece piece) => piece.State switch
    {
        RequirementState.Refused => Refusal(piece.RefusalReason),
        RequirementState.Expired => texts[K.Reminders_Why_Expired],
        RequirementState.Provided => texts[K.Reminders_Why_Provided],
        RequirementState.Missing or RequirementState.NotApplicable or RequirementState.Later or RequirementState.BeingChecked
            or RequirementState.Satisfied or RequirementState.Expiring or RequirementState.Waived => texts[K.Reminders_Why_Missing],
    };

    private string Refusal(GivenReason? reason)
    {
        if (reason is null || (reason.Ready is null && QuotedText.ForMail(reason.Text) is null))
        {
            return texts[K.Reminders_Why_RefusedUnquoted];
        }

        var words = reason.Text.Length == 0 ? reason : reason with { Text = texts.Quoted(reason.Text) };
        var said = texts.With(K.Reminders_Why_Refused, ("reason", words.In(texts.Language)));
        return reason.IsForeignTo(texts.Language) ? $"{said} {texts[$"Reviews.Request.NotTranslated.{reason.Written}"]}" : said;
    }

    private string Round(ReminderKind kind) => texts[kind switch
    {
        ReminderKind.TakeUp => K.Reminders_Round_TakeUp,
        ReminderKind.Review => K.Reminders_Round_Review,
        ReminderKind.Answer or ReminderKind.Piece => K.Reminders_Round_Answer,
    }];

    private MailBlock.Link Link(DigestLine line)
    {
        var (key, target) = line.Case.Kind switch
        {
            ReminderKind.Piece => (K.Reminders_Link_Pieces, links.Missing(texts.Language, line.Dossier.Id, line.Case.Id)),
            ReminderKind.Answer => (K.Reminders_Link_Requests, links.Requests(texts.Language, line.Dossier.Id)),
            ReminderKind.TakeUp or ReminderKind.Review => (K.Reminders_Link_Dossier, links.Dossier(texts.Language, line.Dossier.Id)),
        };
        return new(texts.With(key, ("reference", line.Dossier.Reference)), target);
    }

    private static DateOnly FirstDue(IReadOnlyList<DigestLine> lines) => BelgianTime.LocalDate(lines.Min(l => l.Case.DueAt));

    private static List<DigestDossier> DossiersOf(IReadOnlyList<DigestLine> lines) => [.. lines.Select(l => l.Dossier).Distinct()];
}
