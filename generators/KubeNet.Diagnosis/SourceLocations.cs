using KubeNet.Evaluation;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Diagnosis;

/// <summary>
/// Origins as locations in the compilation's own trees. A location that is made of a path and numbers would look the same,
/// but <c>#pragma warning disable</c>, <c>[SuppressMessage]</c> and a file's editorconfig have no effect on it.
/// </summary>
internal sealed class SourceLocations
{
    private readonly TreeNames _names;

    public SourceLocations(Compilation compilation) => _names = new TreeNames(compilation);

    /// <summary>The tree that an origin lies in; null where it is not known, or not of this compilation.</summary>
    public SyntaxTree? TreeOf(Origin origin) => origin.IsKnown ? _names.TreeOf(origin.Path) : null;

    /// <summary>The origin's location; null where it is not known, or not of this compilation.</summary>
    public Location? Of(Origin origin)
    {
        if (TreeOf(origin) is not { } tree || origin.Start < 0 || origin.Length < 0 || origin.Start + origin.Length > tree.Length)
        {
            return null;
        }

        return Location.Create(tree, new TextSpan(origin.Start, origin.Length));
    }
}
