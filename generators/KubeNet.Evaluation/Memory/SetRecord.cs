using System.Collections.Immutable;
using KubeNet.Evaluation.Sets;
using KubeNet.Evaluation.Sources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Memory;

/// <summary>
/// An evaluated set with what its evaluation depended on: pieces of source, and the names that their meaning hangs on. It holds no symbols
/// and no trees.
/// </summary>
internal sealed class SetRecord
{
    private readonly Grounds _grounds;

    private SetRecord(string metadataName, EvaluatedSet set, Grounds grounds)
    {
        MetadataName = metadataName;
        Set = set;
        _grounds = grounds;
    }

    /// <summary>What the result rests on.</summary>
    /// <param name="Project">The version of the project that the pieces are of.</param>
    /// <param name="Trees">The trees that were looked at.</param>
    /// <param name="Names">The names that the meaning of the pieces hangs on.</param>
    /// <param name="AsWhole">Whether all of these trees' text mattered, and all declarations.</param>
    /// <param name="ByLine">Whether a line's number may be a value, so that no line above may come or go.</param>
    private sealed record Grounds(
        ProjectDeclarations Project,
        ImmutableArray<ConsultedTree> Trees,
        HashSet<string> Names,
        bool AsWhole,
        bool ByLine
    );

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
        return new SetRecord(
            metadataName,
            set,
            new Grounds(project, trees.ToImmutable(), reached, consulted.AsWhole, Names.OfLines.Any(reached.Contains))
        );
    }

    /// <summary>
    /// The same result in a later version of the project, where nothing that it depended on is another; null where that is not certain.
    /// </summary>
    public SetRecord? In(ProjectVersion version, Func<ProjectDeclarations, DeclarationChanges> changesFrom)
    {
        var next = version.Declarations;
        if (ReferenceEquals(_grounds.Project, next))
        {
            return this;
        }

        var changes = changesFrom(_grounds.Project);
        if (changes.Places is null || (_grounds.AsWhole ? changes.Names.Count > 0 : changes.Touch(_grounds.Names)))
        {
            return null;
        }

        var trees = ImmutableArray.CreateBuilder<ConsultedTree>(_grounds.Trees.Length);
        var moves = new Moves();
        foreach (var consulted in _grounds.Trees)
        {
            var place = changes.Places[consulted.Place];
            if (place < 0)
            {
                return null;
            }

            if (ReferenceEquals(_grounds.Project.Trees[consulted.Place], next.Trees[place]))
            {
                trees.Add(consulted with { Place = place });
            }
            else if (
                Again(consulted, place, _grounds.Project.Trees[consulted.Place], next.Trees[place], version.Trees[place], moves) is
                { } again
            )
            {
                trees.Add(again);
            }
            else
            {
                return null;
            }
        }

        var moved = moves.IsNone ? Set : moves.Move(Set);
        return moved is null ? null : new SetRecord(MetadataName, moved, _grounds with { Project = next, Trees = trees.MoveToImmutable() });
    }

    /// <summary>The same pieces in another version of their tree.</summary>
    private ConsultedTree? Again(ConsultedTree consulted, int place, DeclaredTree old, DeclaredTree next, SyntaxTree tree, Moves moves)
    {
        if (_grounds.ByLine || old.HasSyntaxErrors != next.HasSyntaxErrors || (_grounds.AsWhole && consulted.Text != next.TextIn(tree)))
        {
            return null;
        }

        var units = ImmutableArray.CreateBuilder<Unit>(consulted.Units.Length);
        foreach (var unit in consulted.Units)
        {
            if (
                unit.IsBroken
                || next.Counterpart(unit) is not { IsBroken: false } counterpart
                || counterpart.TextIn(tree) != unit.TextIn(tree)
            )
            {
                return null;
            }

            units.Add(counterpart);
            moves.Add(consulted.Name, unit.Span, counterpart.Span.Start);
        }

        return consulted with
        {
            Place = place,
            Units = units.MoveToImmutable(),
        };
    }
}
