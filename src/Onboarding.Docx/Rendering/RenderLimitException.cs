namespace Onboarding.Docx.Rendering;

/// <summary>A budget of the rendering is used up. Never leaves the assembly: it becomes a <see cref="DocxRenderException"/>.</summary>
internal sealed class RenderLimitException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
