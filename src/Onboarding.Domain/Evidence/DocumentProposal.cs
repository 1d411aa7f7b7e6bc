using System.Globalization;
using System.Text;

namespace Onboarding.Domain.Evidence;

/// <summary>A requirement for which a file could be brought.</summary>
/// <param name="SubjectNames">How people call its subject: reference, name in both languages.</param>
public sealed record RequirementChoice(Guid ItemId, string Code, IReadOnlyList<string> SubjectNames, bool IsMissing);

/// <summary>What a file probably is and is for; a person confirms it.</summary>
/// <param name="ItemId">Null when nothing speaks for any requirement.</param>
public sealed record Proposal(DocumentKind Kind, Guid? ItemId);

/// <summary>Guesses from the name and the text of a file, by one table of words in both languages. A word in the name counts more than one in the text.</summary>
public static class DocumentProposal
{
    private const int WordInName = 5;
    private const int WordInText = 1;

    /// <summary>The rest of a long document says more about the world than about itself.</summary>
    private const int TextRead = 3_000;

    private static readonly (DocumentKind Kind, string[] Codes, string[] Words)[] Table =
    [
        (DocumentKind.AddressPlan, ["NET-PLAN"], ["adressage", "adresplan", "ip plan", "plan ip", "ipplan", "subnet", "vlan"]),
        (DocumentKind.FlowMatrix, ["NET-FLOWS"], ["matrice de flux", "flowmatrix", "matrice des flux", "flux", "firewall"]),
        (DocumentKind.Certificate, ["NET-CERT"], ["certificat tls", "tls certificaat", "tls", "x509", "csr"]),
        (DocumentKind.ModelApproval, ["SPEC-APPROVAL"], ["approbation de modele", "modelgoedkeuring", "homologation", "metrologie", "approbation"]),
        (DocumentKind.Datasheet, ["SPEC-SHEET"], ["datasheet", "data sheet", "fiche technique", "technische fiche", "specifications", "specificaties", "fabrikant", "fabricant", "brochure"]),
        (DocumentKind.Permit, ["SITE-PERMIT"], ["permis", "urbanisme", "omgevingsvergunning", "vergunning", "dispense", "vrijstelling"]),
        (DocumentKind.Decision, ["LEG-COUNCIL"], ["conseil communal", "gemeenteraad", "deliberation", "raadsbesluit", "autorisation de principe", "principiele toestemming"]),
        (DocumentKind.ImpactAssessment, ["LEG-DPIA"], ["analyse d impact", "aipd", "dpia", "geb", "gegevensbeschermingseffectbeoordeling"]),
        (DocumentKind.Registration, ["LEG-REGISTER"], ["registre", "register", "inscription", "inschrijving"]),
        (DocumentKind.Contract, ["ORG-DPA"], ["sous traitance", "sous traitant", "verwerkersbijlage", "verwerker", "verwerkersovereenkomst", "annexe cst", "cst"]),
        (DocumentKind.TestProtocol, ["TST-PLAN"], ["protocole d essais", "protocole d essai", "testprotocol", "testplan"]),
        (DocumentKind.TestReport, ["TST-READ", "TST-CLOCK", "TST-BUFFER"], ["rapport d essai", "rapport d essais", "testverslag", "testrapport", "taux de lecture", "leesgraad", "synchronisation", "tijdsynchronisatie", "ntp", "coupure", "onderbreking"]),
        (DocumentKind.AsBuilt, ["DOC-ASBUILT"], ["as built", "asbuilt", "as builtdossier"]),
        (DocumentKind.MaintenancePlan, ["DOC-MAINT"], ["maintenance", "entretien", "onderhoud", "onderhoudsplan"]),
        (DocumentKind.Confirmation, ["DOC-RESERVES", "YEAR-CONFIRM"], ["levee des reserves", "opheffing", "voorbehoud", "reserves", "confirmation annuelle", "jaarlijkse bevestiging"]),
        (DocumentKind.Plan, ["SITE-PLAN"], ["plan d implantation", "implantation", "inplantingsplan", "inplanting", "situation", "ligging", "plan"]),
        (DocumentKind.Photo, ["SITE-PHOTO", "LEG-PICTO"], ["photo", "photos", "foto", "fotos", "foto s", "img", "dsc", "pictogramme", "pictogram"]),
    ];

    /// <param name="isPhoto">A picture that a camera has taken, or may have.</param>
    public static Proposal Of(string fileName, string? text, bool isPhoto, IReadOnlyCollection<RequirementChoice> choices)
    {
        var name = Fold(Path.GetFileNameWithoutExtension(fileName));
        var content = Fold(text is { Length: > TextRead } ? text[..TextRead] : text ?? "");
        var best = Table.Select(row => (row.Kind, row.Codes, Weight: WeightOf(row.Words, name, content))).MaxBy(row => row.Weight);
        if (best.Weight == 0)
        {
            best = isPhoto ? Table.Where(row => row.Kind == DocumentKind.Photo).Select(row => (row.Kind, row.Codes, 1)).Single() : (DocumentKind.Other, [], 0);
        }

        return new(best.Kind, ChoiceAmong(best.Codes, name, content, choices)?.ItemId);
    }

    /// <summary>The requirement whose subject is named; else the first that is missing. Nothing is proposed twice by chance: who brings ten plans for ten sites names the sites.</summary>
    private static RequirementChoice? ChoiceAmong(string[] codes, string name, string content, IReadOnlyCollection<RequirementChoice> choices) => choices
        .Where(c => codes.Contains(c.Code))
        .OrderByDescending(c => WeightOf([.. c.SubjectNames.Select(Fold).Where(n => n.Length > 2)], name, content))
        .ThenByDescending(c => c.IsMissing)
        .ThenBy(c => Array.IndexOf(codes, c.Code))
        .FirstOrDefault();

    /// <summary>Longer words say more: «plan d’implantation» weighs more than «plan».</summary>
    private static int WeightOf(IEnumerable<string> words, string name, string content) =>
        words.Sum(word => (Contains(name, word) ? WordInName * word.Length : 0) + (Contains(content, word) ? WordInText * word.Length : 0));

    private static bool Contains(string folded, string word) => $" {folded} ".Contains($" {word} ", StringComparison.Ordinal);

    /// <summary>Small letters without accents, figures, and one space for everything between.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(sign))
            {
                folded.Append(char.ToLowerInvariant(sign));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}
