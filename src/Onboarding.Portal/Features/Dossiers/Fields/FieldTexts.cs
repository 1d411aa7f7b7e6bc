using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Network;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reference;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Dossiers.Fields;

/// <summary>
/// Names and values of an item's fields as people read them, from the invariant form that snapshots and history keep.
/// The name of a field is the text <c>Sites.Field.Street</c>, the same as the label on its page.
/// </summary>
public sealed class FieldTexts(Texts texts, IReadOnlyDictionary<string, LocalizedText> municipalities)
{
    public Language Language => texts.Language;

    /// <summary>The same in a given language, for what is written outside the page.</summary>
    public FieldTexts In(Language language) => new(texts.In(language), municipalities);

    public string Label(ItemKind kind, string field) => texts[$"{FieldGroup.FeatureOf(kind)}.Field.{field}"];

    /// <returns>Empty when the field is not filled in.</returns>
    public string Value(ItemKind kind, string field, string? invariant)
    {
        if (string.IsNullOrEmpty(invariant))
        {
            return "";
        }

        if (field == nameof(Site.NisCode))
        {
            return municipalities.TryGetValue(invariant, out var name) ? name.In(Language) : invariant;
        }

        if (field == nameof(Camera.Lanes))
        {
            return invariant.Replace(",", ", ", StringComparison.Ordinal);
        }

        if (field == nameof(Site.Flows))
        {
            return string.Join("\n", FlowMatrix.Read(invariant).Select((flow, index) => $"{index + 1}. {Line(flow)}"));
        }

        var type = TypeOf(kind, field);
        return type switch
        {
            { IsEnum: true } => string.Join(", ", invariant.Split(", ").Where(m => m != nameof(Purposes.None)).Select(member => texts[$"Enums.{type.Name}.{member}"])),
            _ when type == typeof(bool) => texts[bool.Parse(invariant) ? K.Common_Yes : K.Common_No],
            _ when type == typeof(decimal) => BelgianNumber.Format(decimal.Parse(invariant, CultureInfo.InvariantCulture)),
            _ when type == typeof(DateOnly) => texts.Format(DateOnly.Parse(invariant, CultureInfo.InvariantCulture)),
            _ => invariant,
        };
    }

    /// <summary>What a requirement is asked of, as people call it: an authorisation by its municipality.</summary>
    public string SubjectOf(RequirementItem item) => SubjectOf(item.SubjectKind, item.SubjectName);

    /// <inheritdoc cref="SubjectOf(RequirementItem)"/>
    /// <param name="name">As the requirement keeps it.</param>
    public string SubjectOf(SubjectKind kind, string name) => kind == SubjectKind.Authorisation ? Value(ItemKind.Site, nameof(Site.NisCode), name) : name;

    /// <summary>Whether the field is one that people read: filled in on a page, or the state and stage of the dossier.</summary>
    public static bool IsTold(ItemKind kind, string field) =>
        FieldGroup.With(kind, field) is not null || (kind == ItemKind.General && field is nameof(Dossier.State) or nameof(Dossier.Stage));

    /// <summary>A line of a flow matrix in words.</summary>
    public string Line(Flow flow) => string.Join(", ", new[]
    {
        texts.Enum(flow.Purpose),
        texts.With(K.Sites_Flows_Ends, ("source", flow.Source ?? texts[K.Common_NotGiven]), ("destination", flow.Destination ?? texts[K.Common_NotGiven])),
        $"{texts.Enum(flow.Protocol)} {flow.Ports?.Replace(",", ", ", StringComparison.Ordinal)}".TrimEnd(),
        texts.Enum(flow.Direction),
        texts.Enum(flow.Encryption),
        flow.Until is { } until ? texts.With(K.Sites_Flows_UntilText, ("date", until)) : null,
        flow.Remark,
    }.OfType<string>());

    private static Type TypeOf(ItemKind kind, string field)
    {
        var owner = kind switch
        {
            ItemKind.General => typeof(Dossier),
            ItemKind.Site => typeof(Site),
            ItemKind.Camera => typeof(Camera),
        };
        var type = (owner.GetProperty(field) ?? typeof(SitePosition).GetProperty(field))?.PropertyType ?? typeof(string);
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}

/// <summary>Makes the <see cref="FieldTexts"/> of a request, with the names of the municipalities.</summary>
public sealed class FieldTextsSource(PortalDbContext db, Texts texts, TimeProvider clock)
{
    private FieldTexts? _texts;

    public async Task<FieldTexts> GetAsync(CancellationToken cancellation) => _texts ??= new(texts, await MunicipalitiesAsync(cancellation));

    /// <summary>One that has ended is named with its successor.</summary>
    private async Task<Dictionary<string, LocalizedText>> MunicipalitiesAsync(CancellationToken cancellation)
    {
        var today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        var all = await db.Municipalities.AsNoTracking().ToDictionaryAsync(m => m.NisCode, cancellation);
        return all.Values.ToDictionary(m => m.NisCode, m => new LocalizedText(In(m, Language.Fr), In(m, Language.Nl)));

        string In(Municipality municipality, Language language) =>
            municipality.Name(texts.In(language), today, nis => all.GetValueOrDefault(nis)?.Name(language));
    }
}
