namespace KubeNet.Resources;

/// <summary>A prefix or a suffix that a kustomization gives to the names of its resources.</summary>
/// <param name="Text">The text, with its place.</param>
/// <param name="IsSuffix">Whether it comes behind the name.</param>
internal readonly record struct NameAffix(ScalarNode Text, bool IsSuffix)
{
    public string AddTo(string name) => IsSuffix ? name + Text.Text : Text.Text + name;
}

/// <summary>The name of a resource in the cluster, as the kustomizations make it that list it, the inner one first.</summary>
internal sealed record GivenName(string Name, IReadOnlyList<NameAffix> Affixes);
