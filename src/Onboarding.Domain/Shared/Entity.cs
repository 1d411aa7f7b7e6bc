namespace Onboarding.Domain.Shared;

/// <summary>
/// What every stored thing has. The key is made here, not by the database, so that both databases behave alike;
/// version 7 keeps the keys in the order of creation.
/// </summary>
public abstract class Entity
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Changes at each save; a form that was opened before carries the older value and is refused.</summary>
    public Guid Version { get; set; } = Guid.NewGuid();
}

/// <summary>Something that belongs to one dossier and is seen and changed only through it.</summary>
public interface IPartOfDossier
{
    Guid DossierId { get; }
}
