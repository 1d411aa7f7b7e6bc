using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>The certificate with which a site ends TLS itself.</summary>
public sealed class CertificateModel(GroupServices services, SiteService sites) : SitePage(services, sites)
{
    private const int SmallestKey = 128;
    private const int LargestKey = 16_384;

    private static readonly InlineValidator<CertificateModel> Rules = new()
    {
        v => v.RuleFor(p => p.CertificateSubject).MaximumLength(Site.TextMaxLength),
        v => v.RuleFor(p => p.CertificateBits).InclusiveBetween(SmallestKey, LargestKey),
    };

    [BindProperty, Display(Name = K.Sites_Field_CertificateSubject, Description = K.Sites_Certificate_SubjectHint)]
    public string? CertificateSubject { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_CertificateKey)]
    public KeyAlgorithm? CertificateKey { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_CertificateBits, Description = K.Sites_Certificate_BitsHint)]
    public int? CertificateBits { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_CertificateValidUntil)]
    public DateOnly? CertificateValidUntil { get; set; }

    public override FieldGroup Group => FieldGroup.Certificate;

    protected override string Next => Hub;

    protected override bool Check() => this.IsValid(Rules);

    protected override void Read(Site entity)
    {
        (CertificateSubject, CertificateKey) = (entity.CertificateSubject, entity.CertificateKey);
        (CertificateBits, CertificateValidUntil) = (entity.CertificateBits, entity.CertificateValidUntil);
    }

    protected override void Write(Site entity)
    {
        (entity.CertificateSubject, entity.CertificateKey) = (CertificateSubject.Trimmed(), CertificateKey);
        (entity.CertificateBits, entity.CertificateValidUntil) = (CertificateBits, CertificateValidUntil);
    }
}
