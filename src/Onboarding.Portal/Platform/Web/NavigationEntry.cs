namespace Onboarding.Portal.Platform.Web;

/// <summary>A line of the service navigation.</summary>
/// <param name="Text">Its text, in the language of the request.</param>
/// <param name="Path">Where it leads, without the language: <c>/dossiers</c>. It is the current one on every page below.</param>
/// <param name="Count">What waits there for the person; nothing is shown for 0.</param>
/// <param name="Sections">Other addresses on whose pages it is the current one: a site belongs to a dossier.</param>
public sealed record NavigationEntry(string Text, string Path, int Count = 0, params string[] Sections)
{
    public bool Holds(PathString path) => Path != "/" && Sections.Append(Path).Any(section => path.StartsWithSegments(section));
}
