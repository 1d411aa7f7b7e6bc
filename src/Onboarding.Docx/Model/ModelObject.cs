namespace Onboarding.Docx.Model;

/// <summary>An object of the model: names and values, never changed after it is built.</summary>
internal sealed class ModelObject(Dictionary<string, object?> fields)
{
    public IReadOnlyCollection<string> Names => fields.Keys;

    public bool TryGet(string name, out object? value) => fields.TryGetValue(name, out value);
}
