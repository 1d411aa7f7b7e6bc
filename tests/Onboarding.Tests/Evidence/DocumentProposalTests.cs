using Onboarding.Domain.Evidence;

namespace Onboarding.Tests.Evidence;

[Trait("Area", "Registration")]
public class DocumentProposalTests
{
    private static readonly Guid First = Guid.CreateVersion7();
    private static readonly Guid Second = Guid.CreateVersion7();

    [Theory]
    [InlineData("Plan d'implantation N9.pdf", DocumentKind.Plan)]
    [InlineData("inplantingsplan_site_3.pdf", DocumentKind.Plan)]
    [InlineData("PLAN.PDF", DocumentKind.Plan)]
    [InlineData("Plan IP - VLAN 12.xlsx", DocumentKind.AddressPlan)]
    [InlineData("IP-adresplan.docx", DocumentKind.AddressPlan)]
    [InlineData("IMG_20260301_101500.jpg", DocumentKind.Photo)]
    [InlineData("Fiche technique caméra X.pdf", DocumentKind.Datasheet)]
    [InlineData("datasheet-ax-200.pdf", DocumentKind.Datasheet)]
    [InlineData("Délibération du conseil communal 2026-02.pdf", DocumentKind.Decision)]
    [InlineData("gemeenteraad 12 maart.pdf", DocumentKind.Decision)]
    [InlineData("Omgevingsvergunning.pdf", DocumentKind.Permit)]
    [InlineData("DPIA-synthese.pdf", DocumentKind.ImpactAssessment)]
    [InlineData("As-built dossier.pdf", DocumentKind.AsBuilt)]
    [InlineData("Onderhoudsplan.docx", DocumentKind.MaintenancePlan)]
    [InlineData("scan0001.pdf", DocumentKind.Other)]
    [InlineData("planning.pdf", DocumentKind.Other)]
    [InlineData("", DocumentKind.Other)]
    public void Kind_FollowsFromTheName(string name, DocumentKind kind) => Assert.Equal(kind, DocumentProposal.Of(name, null, false, []).Kind);

    [Fact]
    public void Kind_OfANamelessFile_FollowsFromItsText() =>
        Assert.Equal(DocumentKind.Decision, DocumentProposal.Of("scan0001.pdf", "Extrait du registre des délibérations\nLe conseil communal, réuni en séance publique", false, []).Kind);

    [Fact]
    public void Kind_OfANamelessPhoto_IsAPhoto() => Assert.Equal(DocumentKind.Photo, DocumentProposal.Of("00017.jpg", null, true, []).Kind);

    [Fact]
    public void Name_WeighsMoreThanText() =>
        Assert.Equal(DocumentKind.Permit, DocumentProposal.Of("permis.pdf", "Fiche technique du fabricant: voir annexe. Plan.", false, []).Kind);

    [Fact]
    public void Requirement_IsThatOfTheNamedSubject() => Assert.Equal(Second, DocumentProposal.Of("Plan BE-5415-S0002.pdf", null, false,
    [
        new(First, "SITE-PLAN", ["BE-5415-S0001", "Brugsesteenweg"], IsMissing: true),
        new(Second, "SITE-PLAN", ["BE-5415-S0002", "Chaussée de Bruges"], IsMissing: false),
    ]).ItemId);

    [Fact]
    public void Requirement_NamedInTheText_WithOtherAccents_IsFound() => Assert.Equal(Second, DocumentProposal.Of("plan.pdf", "Implantation: CHAUSSEE DE BRUGES 12", false,
    [
        new(First, "SITE-PLAN", ["BE-5415-S0001"], IsMissing: true),
        new(Second, "SITE-PLAN", ["BE-5415-S0002", "Chaussée de Bruges"], IsMissing: false),
    ]).ItemId);

    [Fact]
    public void Requirement_WithoutAName_IsTheFirstThatIsMissing() => Assert.Equal(Second, DocumentProposal.Of("plan.pdf", null, false,
    [
        new(First, "SITE-PLAN", ["BE-5415-S0001"], IsMissing: false),
        new(Second, "SITE-PLAN", ["BE-5415-S0002"], IsMissing: true),
    ]).ItemId);

    [Fact]
    public void Requirement_OfAnotherKind_IsNotProposed() =>
        Assert.Null(DocumentProposal.Of("permis.pdf", null, false, [new(First, "SITE-PLAN", ["BE-5415-S0001"], IsMissing: true)]).ItemId);
}
