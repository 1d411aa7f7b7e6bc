namespace Onboarding.Portal.Platform.Web;

/// <summary>A field that somebody else saved in the meantime: what is stored now and what this person typed, as they read it.</summary>
/// <param name="Path">Its name in the form. Posted as <see cref="EditPage.Stored"/>, it keeps the stored value of this field alone.</param>
public sealed record FieldConflict(string Path, string Label, string Theirs, string Yours);

/// <summary>Who was quicker, and in which fields the two differ. Shown by the partial <c>_Conflict</c>.</summary>
/// <param name="Person">Empty when the system did it.</param>
public sealed record Conflict(string Person, IReadOnlyList<FieldConflict> Fields);
