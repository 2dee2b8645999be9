using KubeNet.Diagnosis.Yaml;
using KubeNet.Evaluation.Models;
using KubeNet.Evaluation.Sources;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Diagnosis.Reporting;

/// <summary>
/// Origins as locations in the compilation's own trees. A location that is made of a path and numbers would look the same,
/// but <c>#pragma warning disable</c>, <c>[SuppressMessage]</c> and a file's editorconfig have no effect on it.
/// </summary>
internal sealed class SourceLocations
{
    private readonly TreeNames _names;
    private readonly YamlSources? _yaml;

    public SourceLocations(Compilation compilation, YamlSources? yaml = null)
    {
        _names = new TreeNames(compilation);
        _yaml = yaml;
    }

    /// <summary>The tree that an origin lies in; null where it is not known, or not of this compilation.</summary>
    public SyntaxTree? TreeOf(Origin origin) => origin.IsKnown ? TreeOf(origin.Path) : null;

    /// <summary>The tree that origins have this name for. The classes of custom resources have none: no host has their trees.</summary>
    public SyntaxTree? TreeOf(string path) => _names.TreeOf(path) is { } tree && !ClassTrees.Has(tree) ? tree : null;

    /// <summary>
    /// Where a finding is shown: where its value was written or, if nothing is seen in that file (<see cref="SilencedTrees"/>), the
    /// nearest part around it that stands elsewhere.
    /// </summary>
    public Location? Of(Finding finding)
    {
        var own = Of(finding.Origin, finding.Part);
        if (own is null || !IsSilenced(finding.Origin))
        {
            return own;
        }

        for (var around = finding.Node?.Parent; around is not null; around = around.Parent)
        {
            if (around.Origin.IsKnown && !IsSilenced(around.Origin) && Of(around.Origin) is { } place)
            {
                return place;
            }
        }

        return own;
    }

    private bool IsSilenced(Origin origin) => TreeOf(origin) is { } tree && SilencedTrees.Has(tree);

    /// <summary>
    /// The location of a part of what was written at an origin; that of the whole where the source does not show the part.
    /// </summary>
    public Location? Of(Origin origin, TextPart? part)
    {
        if (part is not { } inside || !origin.IsKnown)
        {
            return Of(origin);
        }

        if (_yaml?.TextOf(origin) is not null)
        {
            return _yaml.PlaceOf(origin, inside) is { } place ? Of(place) : Of(origin);
        }

        return TreeOf(origin) is { } tree && Of(origin) is { IsInSource: true } whole
            ? LiteralParts.LocationIn(tree, whole.SourceSpan, inside) ?? whole
            : Of(origin);
    }

    /// <summary>The same place, which no <c>#pragma</c> has an effect on: see <see cref="SilencedTrees"/>.</summary>
    private static Location WithoutTree(Location place) =>
        Location.Create(place.SourceTree!.FilePath, place.SourceSpan, place.GetLineSpan().Span);

    /// <summary>A place in a tree, so that what is found there is seen: without the tree where a tool turned all warnings off.</summary>
    public static Location Seen(Location place) => place.SourceTree is { } tree && SilencedTrees.Has(tree) ? WithoutTree(place) : place;

    /// <summary>The origin's location, in a tree or in a YAML file; null where it is not known, or not of this project.</summary>
    public Location? Of(Origin origin)
    {
        if (_yaml?.TextOf(origin) is { } yaml)
        {
            var span = TextSpan.FromBounds(
                Math.Min(origin.Start, yaml.Text.Length),
                Math.Min(origin.Start + origin.Length, yaml.Text.Length)
            );
            return Location.Create(yaml.Path, span, yaml.Text.Lines.GetLinePositionSpan(span));
        }

        if (TreeOf(origin) is not { } tree || origin.Start < 0 || origin.Length < 0 || origin.Start + origin.Length > tree.Length)
        {
            return null;
        }

        var place = Location.Create(tree, new TextSpan(origin.Start, origin.Length));
        return Seen(place);
    }
}
