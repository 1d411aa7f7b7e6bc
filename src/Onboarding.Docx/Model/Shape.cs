namespace Onboarding.Docx.Model;

/// <summary>The field names that objects of one kind have in common, so that each of them holds its values only.</summary>
internal sealed class Shape
{
    private readonly string[] _names;
    private readonly Dictionary<string, int> _places;

    public Shape(string[] names)
    {
        _names = names;
        _places = new(names.Length, StringComparer.Ordinal);
        for (var index = 0; index < names.Length; index++)
        {
            _places.Add(names[index], index);
        }
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>Whether the name stands at this place; if so, it is exchanged for the one that stands there.</summary>
    public bool Has(ref string name, int place)
    {
        if ((uint)place >= (uint)_names.Length)
        {
            return false;
        }

        var own = _names[place];
        if (ReferenceEquals(own, name))
        {
            return true;
        }

        if (own != name)
        {
            return false;
        }

        name = own;
        return true;
    }

    /// <summary>The place of a field, or -1.</summary>
    public int Find(string name) => _places.TryGetValue(name, out var place) ? place : -1;
}

/// <summary>The shapes met while one model is read: the objects of a list mostly have one between them.</summary>
internal sealed class ShapeTable
{
    private readonly Dictionary<int, Shape> _known = [];

    public Shape Of(List<string> names)
    {
        var hash = default(HashCode);
        foreach (var name in names)
        {
            hash.Add(name);
        }

        var key = hash.ToHashCode();
        if (_known.TryGetValue(key, out var shape) && names.SequenceEqual(shape.Names))
        {
            return shape;
        }

        return _known[key] = new([.. names]);
    }
}
