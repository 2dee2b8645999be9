namespace KubeNet.Resources;

/// <summary>
/// A piece of a manifest: a map, a list or a scalar, with the place in the source that it came from.
/// A node has one parent; a resource is the map at the top.
/// </summary>
internal abstract class ResourceNode
{
    private protected ResourceNode(Origin origin) => Origin = origin;

    public Origin Origin { get; set; }

    public ResourceNode? Parent { get; private set; }

    /// <summary>The place of this value in its manifest, as the API server writes it: <c>spec.ports[0].nodePort</c>.</summary>
    public string FieldPath => Parent is null ? "" : Parent.PathOfChild(this);

    /// <summary>This node's origin, or that of the nearest node above it that has one.</summary>
    public Origin NearestOrigin
    {
        get
        {
            for (ResourceNode? node = this; node is not null; node = node.Parent)
            {
                if (node.Origin.IsKnown)
                {
                    return node.Origin;
                }
            }

            return Origin.None;
        }
    }

    /// <summary>Removes the node from its parent, so that it can be added elsewhere.</summary>
    public void Detach() => Parent?.RemoveChild(this);

    /// <summary>The same tree with each origin taken to another place.</summary>
    public abstract ResourceNode Relocated(Func<Origin, Origin> place);

    /// <summary>The same value at another place of the manifests, where a call repeats it.</summary>
    public virtual ResourceNode CopiedTo(Origin place) => Relocated(_ => place);

    private protected abstract string PathOfChild(ResourceNode child);

    private protected abstract void RemoveChild(ResourceNode child);

    private protected TNode Adopt<TNode>(TNode child)
        where TNode : ResourceNode
    {
        if (child.Parent is not null)
        {
            throw new InvalidOperationException($"The node at '{child.FieldPath}' already has a parent.");
        }

        child.Parent = this;
        return child;
    }

    private protected static void Release(ResourceNode child) => child.Parent = null;
}
