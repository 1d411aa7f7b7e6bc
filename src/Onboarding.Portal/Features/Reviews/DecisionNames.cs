using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Reference;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>How the administrator calls the codes of a decision, by letter.</summary>
public sealed class DecisionNames(IReadOnlyDictionary<string, ReferenceTerm> terms)
{
    /// <summary>The letter, which never changes, and the label.</summary>
    public LocalizedText this[DecisionCode code]
    {
        get
        {
            var letter = code.Meaning().Letter.ToString();
            var term = terms[letter];
            return new($"{letter} – {term.LabelFr}", $"{letter} – {term.LabelNl}");
        }
    }

    /// <summary>How a round ended; null for one that was taken back, which is no decision.</summary>
    public LocalizedText? Of(RoundOutcome outcome) => outcome.Code() is { } code ? this[code] : null;
}

/// <summary>Reads the names of the codes.</summary>
public sealed class DecisionNamesSource(PortalDbContext db)
{
    public async Task<DecisionNames> GetAsync(CancellationToken cancellation) =>
        new(await db.ReferenceTerms.AsNoTracking().Where(t => t.Kind == TermKind.Decision).ToDictionaryAsync(t => t.Code, cancellation));
}
