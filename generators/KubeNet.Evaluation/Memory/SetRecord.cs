using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Memory;

/// <summary>
/// An evaluated set with what its evaluation depended on: pieces of source, and the names that their meaning hangs on. It holds no symbols and
/// no trees.
/// </summary>
internal sealed class SetRecord
{
    private readonly ProjectDeclarations _project;
    private readonly ImmutableArray<ConsultedTree> _trees;
    private readonly HashSet<string> _names;
    private readonly bool _asWhole;

    /// <summary>Whether a line's number may be a value, so that no line above may come or go.</summary>
    private readonly bool _byLine;

    private SetRecord(string metadataName, EvaluatedSet set, ProjectDeclarations project, ImmutableArray<ConsultedTree> trees, HashSet<string> names, bool asWhole, bool byLine)
    {
        MetadataName = metadataName;
        Set = set;
        _project = project;
        _trees = trees;
        _names = names;
        _asWhole = asWhole;
        _byLine = byLine;
    }

    /// <summary>One of the trees that were looked at.</summary>
    /// <param name="Place">Its place in the project.</param>
    /// <param name="Name">What origins call it.</param>
    /// <param name="Units">The pieces that were looked at.</param>
    /// <param name="Text">The whole text, where that mattered.</param>
    private readonly record struct ConsultedTree(int Place, string Name, ImmutableArray<Unit> Units, Digest? Text);

    /// <summary>The name of the set's class in metadata.</summary>
    public string MetadataName { get; }

    public EvaluatedSet Set { get; }

    public static SetRecord Of(string metadataName, EvaluatedSet set, Consulted consulted, ProjectVersion version)
    {
        var project = version.Declarations;
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        var trees = ImmutableArray.CreateBuilder<ConsultedTree>();
        foreach (var (tree, units) in consulted.ByTree)
        {
            if (version.PlaceOf(tree) is not { } place)
            {
                continue;
            }

            var declared = project.Trees[place];
            mentioned.UnionWith(declared.Usings);
            foreach (var unit in units)
            {
                unit.TextIn(tree); // the tree is here now, and may be gone when it is asked again
                mentioned.Add(unit.Type);
                mentioned.UnionWith(unit.NamesIn(tree));
            }

            trees.Add(new ConsultedTree(place, version.NameOf(tree), units, consulted.AsWhole ? declared.TextIn(tree) : null));
        }

        var reached = project.Reach(mentioned);
        return new SetRecord(metadataName, set, project, trees.ToImmutable(), reached, consulted.AsWhole, Names.OfLines.Any(reached.Contains));
    }

    /// <summary>The same result in a later version of the project, where nothing that it depended on is another; null where that is not certain.</summary>
    public SetRecord? In(ProjectVersion version, Func<ProjectDeclarations, DeclarationChanges> changesFrom)
    {
        var next = version.Declarations;
        if (ReferenceEquals(_project, next))
        {
            return this;
        }

        var changes = changesFrom(_project);
        if (changes.Places is null || (_asWhole ? changes.Names.Count > 0 : changes.Touch(_names)))
        {
            return null;
        }

        var trees = ImmutableArray.CreateBuilder<ConsultedTree>(_trees.Length);
        var moves = new Moves();
        foreach (var consulted in _trees)
        {
            var place = changes.Places[consulted.Place];
            if (place < 0)
            {
                return null;
            }

            if (ReferenceEquals(_project.Trees[consulted.Place], next.Trees[place]))
            {
                trees.Add(consulted with { Place = place });
            }
            else if (Again(consulted, place, _project.Trees[consulted.Place], next.Trees[place], version.Trees[place], moves) is { } again)
            {
                trees.Add(again);
            }
            else
            {
                return null;
            }
        }

        return moves.IsNone ? new SetRecord(MetadataName, Set, next, trees.MoveToImmutable(), _names, _asWhole, _byLine)
            : moves.Move(Set) is { } moved ? new SetRecord(MetadataName, moved, next, trees.MoveToImmutable(), _names, _asWhole, _byLine)
            : null;
    }

    /// <summary>The same pieces in another version of their tree.</summary>
    private ConsultedTree? Again(ConsultedTree consulted, int place, DeclaredTree old, DeclaredTree next, SyntaxTree tree, Moves moves)
    {
        if (_byLine || old.HasSyntaxErrors != next.HasSyntaxErrors || (_asWhole && consulted.Text != next.TextIn(tree)))
        {
            return null;
        }

        var units = ImmutableArray.CreateBuilder<Unit>(consulted.Units.Length);
        foreach (var unit in consulted.Units)
        {
            if (unit.IsBroken || next.Counterpart(unit) is not { IsBroken: false } counterpart || counterpart.TextIn(tree) != unit.TextIn(tree))
            {
                return null;
            }

            units.Add(counterpart);
            moves.Add(consulted.Name, unit.Span, counterpart.Span.Start);
        }

        return consulted with { Place = place, Units = units.MoveToImmutable() };
    }
}
