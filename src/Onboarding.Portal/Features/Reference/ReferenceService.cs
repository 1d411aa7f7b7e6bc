using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Reference;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reference;

/// <summary>What can be changed of a municipality, checked and normalised.</summary>
public sealed record MunicipalityValues(
    string NameFr, string NameNl, LanguageArea Area, string Postcodes, DateOnly? ValidFrom, DateOnly? ValidTo, string? SuccessorNis);

/// <summary>What can be changed of an entry of a list.</summary>
public sealed record TermValues(string LabelFr, string LabelNl, DateOnly? ValidFrom, DateOnly? ValidTo);

/// <summary>Changes by hand what imports bring, and the lists that have no import.</summary>
public sealed class ReferenceService(PortalDbContext db)
{
    /// <param name="version">The version that the form was opened with.</param>
    public Task<ChangeResult> ChangeAsync(Guid id, Guid version, MunicipalityValues values, CancellationToken cancellation) =>
        db.ChangeAsync(async () =>
        {
            if (await db.Municipalities.SingleOrDefaultAsync(m => m.Id == id, cancellation) is not { } municipality)
            {
                return ChangeResult.NotFound;
            }

            if (values.SuccessorNis is { } nis && (nis == municipality.NisCode || !await db.Municipalities.AnyAsync(m => m.NisCode == nis, cancellation)))
            {
                return ChangeResult.Refused(new RuleViolation(K.Reference_Rule_Successor));
            }

            db.Entry(municipality).Property(m => m.Version).OriginalValue = version;
            (municipality.NameFr, municipality.NameNl, municipality.Area, municipality.Postcodes) = (values.NameFr, values.NameNl, values.Area, values.Postcodes);
            (municipality.ValidFrom, municipality.ValidTo, municipality.SuccessorNis) = (values.ValidFrom, values.ValidTo, values.SuccessorNis);
            return ChangeResult.Done;
        }, cancellation);

    /// <param name="id">Made by the form: sending it twice makes one entry.</param>
    public Task<ChangeResult> AddAsync(Guid id, TermKind kind, string code, TermValues values, CancellationToken cancellation) =>
        db.ChangeAsync(async () =>
        {
            if (await db.ReferenceTerms.AnyAsync(t => t.Id == id, cancellation))
            {
                return ChangeResult.Done;
            }

            if (kind.IsFixed())
            {
                return ChangeResult.Refused(new RuleViolation(K.Reference_Rule_FixedList));
            }

            if (await db.ReferenceTerms.AnyAsync(t => t.Kind == kind && t.Code == code, cancellation))
            {
                return ChangeResult.Refused(new RuleViolation(K.Reference_Rule_CodeTaken, ("code", code)));
            }

            db.Add(Filled(new ReferenceTerm { Id = id, Kind = kind, Code = code, LabelFr = values.LabelFr, LabelNl = values.LabelNl }, values));
            return ChangeResult.Done;
        }, cancellation);

    /// <param name="version">The version that the form was opened with.</param>
    public Task<ChangeResult> ChangeAsync(Guid id, Guid version, TermValues values, CancellationToken cancellation) =>
        db.ChangeAsync(async () =>
        {
            if (await db.ReferenceTerms.SingleOrDefaultAsync(t => t.Id == id, cancellation) is not { } term)
            {
                return ChangeResult.NotFound;
            }

            db.Entry(term).Property(t => t.Version).OriginalValue = version;
            Filled(term, term.Kind.IsFixed() ? values with { ValidFrom = null, ValidTo = null } : values);
            return ChangeResult.Done;
        }, cancellation);

    private static ReferenceTerm Filled(ReferenceTerm term, TermValues values)
    {
        (term.LabelFr, term.LabelNl, term.ValidFrom, term.ValidTo) = (values.LabelFr, values.LabelNl, values.ValidFrom, values.ValidTo);
        return term;
    }
}
