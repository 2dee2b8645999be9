using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Sources;

/// <summary>
/// The names that origins know a compilation's trees by: a tree's path, or, where several trees have one path (scripts, tests and
/// in-memory files have none at all), the path with a number. Both ways are needed: an <see cref="Resources.Origin"/> keeps no tree.
/// </summary>
internal sealed class TreeNames
{
    private readonly Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, string> _names = [];

    public TreeNames(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var name = tree.FilePath;
            for (var number = 2; _trees.ContainsKey(name); number++)
            {
                name = FormattableString.Invariant($"{tree.FilePath}|{number}");
            }

            _trees.Add(name, tree);
            _names.Add(tree, name);
        }
    }

    public string NameOf(SyntaxTree tree) => _names.TryGetValue(tree, out var name) ? name : tree.FilePath;

    /// <summary>The tree of that name; null for what is no tree of this compilation (a YAML file, another project's file).</summary>
    public SyntaxTree? TreeOf(string name) => _trees.TryGetValue(name, out var tree) ? tree : null;
}
