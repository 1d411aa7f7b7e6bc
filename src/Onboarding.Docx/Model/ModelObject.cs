namespace Onboarding.Docx.Model;

/// <summary>An object of the model: names and values, never changed after it is built.</summary>
internal sealed class ModelObject(Shape shape, object?[] values)
{
    public IReadOnlyCollection<string> Names => shape.Names;

    public bool TryGet(string name, out object? value)
    {
        var place = -1;
        return TryGet(ref name, ref place, out value);
    }

    /// <param name="name">The field; as it is spelt here, for the next time.</param>
    /// <param name="place">Where it is probably found; where it was found, for the next time.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is such a field.</returns>
    public bool TryGet(ref string name, ref int place, out object? value)
    {
        var found = place;
        if (!shape.Has(ref name, found))
        {
            found = shape.Find(name);
            place = found;
        }

        value = found < 0 ? null : values[found];
        return found >= 0;
    }
}
