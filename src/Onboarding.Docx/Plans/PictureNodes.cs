using System.Globalization;
using Onboarding.Docx.Compile;
using Onboarding.Docx.Content;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Media;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>Comes before a picture that stands in for one of the model, and decides what its attributes become.</summary>
internal sealed class PictureNode(Tag tag, PictureBox box) : PlanNode
{
    public override void Run(RenderRun run)
    {
        run.Picture = null;
        if (run.Value(tag) is not { } value)
        {
            return;
        }

        run.PictureText = value as string ?? "";
        try
        {
            var image = value switch
            {
                DocxImage plain => plain,
                PictureContent content => content.Image,
                string => null, // a fallback: the template's own picture stays, with this text for those who do not see it
                _ => throw new FunctionException("only a picture can take the place of one"),
            };
            run.Picture = image is null ? null : PlacedPicture.Place(run.Added.Picture(run.Part, image), image, box);
            run.PictureText = image?.AlternativeText ?? run.PictureText;
        }
        catch (FunctionException reason)
        {
            run.Refuse(tag, reason);
        }
    }
}

/// <summary>What an attribute of such a picture says.</summary>
internal enum PictureValue
{
    Relationship,
    Width,
    Height,
    OverX,
    OverY,
    Rotation,
    Mirrored,
    Text,
}

/// <summary>An attribute of a picture that stands in for one of the model.</summary>
/// <param name="kind">What it says.</param>
/// <param name="original">What it says in the template.</param>
internal sealed class PictureValueNode(PictureValue kind, string original) : PlanNode
{
    public override void Run(RenderRun run)
    {
        if (kind == PictureValue.Text)
        {
            XmlText.WriteAttribute(run.Sink, run.PictureText);
        }
        else
        {
            XmlText.WriteAttribute(run.Sink, run.Picture is { } picture ? Value(picture) : original);
        }
    }

    private string Value(PlacedPicture picture) => kind switch
    {
        PictureValue.Relationship => picture.Relationship,
        PictureValue.Width => Number(picture.Width),
        PictureValue.Height => Number(picture.Height),
        PictureValue.OverX => picture.IsSideways ? Number(picture.OverX) : original,
        PictureValue.OverY => picture.IsSideways ? Number(picture.OverY) : original,
        PictureValue.Rotation => Number((picture.Rotation + (int.TryParse(original, CultureInfo.InvariantCulture, out var own) ? own : 0)) % PlacedPicture.FullTurn),
        PictureValue.Mirrored => picture.Mirrored == (original is "1" or "true") ? "0" : "1",
        PictureValue.Text => "",
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a placeholder has only while the template's own picture stays: its crop.</summary>
internal sealed class OwnPictureNode(byte[] xml) : PlanNode
{
    public override void Run(RenderRun run)
    {
        if (run.Picture is null)
        {
            run.Sink.Write(xml);
        }
    }
}
