namespace Onboarding.Docx.Model;

/// <summary>A list of the model, never changed after it is built. Templates may ask for its <c>size</c>.</summary>
internal sealed class ModelList(object?[] items)
{
    public const string Size = "size";

    public int Count => items.Length;

    public object? this[int index] => items[index];
}
