using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Onboarding.Domain.Network;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>One line of the flow matrix as it is typed.</summary>
public sealed class FlowInput
{
    [Display(Name = K.Sites_Flows_Purpose)]
    public FlowPurpose? Purpose { get; set; }

    [Display(Name = K.Sites_Flows_Source)]
    public string? Source { get; set; }

    [Display(Name = K.Sites_Flows_Destination)]
    public string? Destination { get; set; }

    [Display(Name = K.Sites_Flows_Direction)]
    public FlowDirection? Direction { get; set; }

    [Display(Name = K.Sites_Flows_Protocol)]
    public FlowProtocol? Protocol { get; set; }

    [Display(Name = K.Sites_Flows_Ports)]
    public string? Ports { get; set; }

    [Display(Name = K.Sites_Flows_Encryption)]
    public FlowEncryption? Encryption { get; set; }

    [Display(Name = K.Sites_Flows_Until)]
    public DateOnly? Until { get; set; }

    [Display(Name = K.Sites_Flows_Remark)]
    public string? Remark { get; set; }

    public static FlowInput Of(Flow flow) => new()
    {
        Purpose = flow.Purpose,
        Source = flow.Source,
        Destination = flow.Destination,
        Protocol = flow.Protocol,
        Ports = flow.Ports,
        Direction = flow.Direction,
        Encryption = flow.Encryption,
        Until = flow.Until,
        Remark = flow.Remark,
    };

    /// <summary>Only of a line that keeps its <see cref="Rules"/>.</summary>
    public Flow ToFlow() => new(
        Purpose!.Value, Source.Normal(FlowEnd.Parse), Destination.Normal(FlowEnd.Parse), Protocol!.Value, Ports.Normal(PortList.Parse), Direction!.Value, Encryption!.Value, Until, Remark.Trimmed());

    public sealed class Rules : AbstractValidator<FlowInput>
    {
        public Rules()
        {
            RuleFor(f => f.Purpose).NotNull();
            RuleFor(f => f.Source).Follows(FlowEnd.Parse);
            RuleFor(f => f.Destination).Follows(FlowEnd.Parse);
            RuleFor(f => f.Protocol).NotNull();
            RuleFor(f => f.Ports).Follows(PortList.Parse);
            RuleFor(f => f.Direction).NotNull();
            RuleFor(f => f.Encryption).NotNull();
            RuleFor(f => f.Remark).MaximumLength(Flow.RemarkMaxLength);
        }
    }
}
