using System.ComponentModel;
using KubeNet.Resources;

namespace KubeNet.Fields;

/// <summary>An object, a list or a map of a manifest, as <c>Configure</c> shows it.</summary>
/// <remarks>
/// A part that the manifest does not have can be read: it is empty, and knows where it would be. It is created by the first write into it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FieldPart
{
    /// <summary>The deepest type of the API is not half as deep, and a part that contains itself reaches it.</summary>
    private const int MostDepth = 100;

    /// <summary>The object that this part belongs to as soon as something is written into it.</summary>
    private (ObjectFields Owner, string Field)? _place;

    private protected FieldPart() => Origin = CallSite.Here;

    internal Origin Origin { get; private set; }

    /// <summary>
    /// The node that this part was opened from. It stays the same when the part is moved, so handles can follow it. Null for a new part.
    /// </summary>
    internal ResourceNode? Source { get; private set; }

    /// <summary>Whether the part was only read, in a place where the manifest has nothing.</summary>
    internal bool IsAwaited => _place is not null;

    /// <summary>Makes this a part that does not exist yet.</summary>
    internal void Await(ObjectFields owner, string field)
    {
        _place = (owner, field);
        Origin = Origin.None;
    }

    /// <summary>The owner got something else in the place of this part.</summary>
    internal void Forget() => _place = null;

    /// <summary>Shows an existing node.</summary>
    internal void Open(ResourceNode node)
    {
        Source = node;
        Origin = node.Origin;
        Read(node);
    }

    internal ResourceNode ToNode(FieldNodes nodes, int depth) =>
        depth < MostDepth
            ? Write(nodes, depth + 1)
            : throw new InvalidOperationException(
                FormattableString.Invariant($"The fields are nested more than {MostDepth} levels deep, or contain themselves.")
            );

    /// <summary>Something is about to be written, so the part exists from now on.</summary>
    internal void Touch()
    {
        if (_place is { } place)
        {
            _place = null;
            place.Owner.Put(place.Field, this);
        }
    }

    private protected abstract void Read(ResourceNode node);

    private protected abstract ResourceNode Write(FieldNodes nodes, int depth);
}
