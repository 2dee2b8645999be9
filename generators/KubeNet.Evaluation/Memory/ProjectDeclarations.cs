using System.Collections.Immutable;
using KubeNet.Evaluation.Sources;

namespace KubeNet.Evaluation.Memory;

/// <summary>What all trees of a compilation declare, in their order.</summary>
internal sealed class ProjectDeclarations
{
    private Dictionary<string, int>? _places;
    private bool _hasNamesakes;
    private Dictionary<string, List<(DeclaredTree Tree, DeclaredName Name)>>? _byName;

    public ProjectDeclarations(ImmutableArray<DeclaredTree> trees) => Trees = trees;

    public ImmutableArray<DeclaredTree> Trees { get; }

    /// <summary>Whether the same types are declared with the same heads, so that the same sets are found.</summary>
    public bool HasHeadsOf(ProjectDeclarations other) =>
        Trees.Length == other.Trees.Length
        && Enumerable
            .Range(0, Trees.Length)
            .All(i =>
                ReferenceEquals(Trees[i], other.Trees[i])
                || (
                    Trees[i].Heads == other.Trees[i].Heads
                    && Trees[i].ForAll == other.Trees[i].ForAll
                    && Trees[i].Path == other.Trees[i].Path
                )
            );

    /// <summary>
    /// All names that the meaning of some names can depend on: a type's depends on what its members' declarations name, a constant's on
    /// those in its value, and so on.
    /// </summary>
    public HashSet<string> Reach(IEnumerable<string> names)
    {
        var byName = _byName ??= Index();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(names.Concat(Names.Implied).Concat(Trees.SelectMany(tree => tree.GlobalUsings)));
        while (open.Count > 0)
        {
            var name = open.Pop();
            if (!reached.Add(name) || !byName.TryGetValue(name, out var declarations))
            {
                continue;
            }

            foreach (var (tree, declared) in declarations)
            {
                foreach (var mentioned in declared.Mentioned.Concat(tree.Usings))
                {
                    if (!reached.Contains(mentioned))
                    {
                        open.Push(mentioned);
                    }
                }
            }
        }

        return reached;
    }

    private Dictionary<string, List<(DeclaredTree, DeclaredName)>> Index()
    {
        var index = new Dictionary<string, List<(DeclaredTree, DeclaredName)>>(StringComparer.Ordinal);
        foreach (var tree in Trees)
        {
            foreach (var name in tree.ByName)
            {
                Add(name.Key, tree, name.Value);
                if (Names.AsAttribute(name.Key) is { } attribute)
                {
                    Add(attribute, tree, name.Value);
                }
            }
        }

        return index;

        void Add(string key, DeclaredTree tree, DeclaredName name)
        {
            if (!index.TryGetValue(key, out var all))
            {
                index.Add(key, all = []);
            }

            all.Add((tree, name));
        }
    }

    /// <summary>What is declared differently in a later version of the project.</summary>
    public DeclarationChanges ChangesTo(ProjectDeclarations next)
    {
        var places = PlacesIn(next);
        if (places is null)
        {
            return DeclarationChanges.Unknown;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var namespacesMayDiffer = false;
        var kept = new HashSet<int>();
        for (var i = 0; i < Trees.Length; i++)
        {
            if (places[i] < 0)
            {
                if (!Compare(Trees[i], null))
                {
                    return DeclarationChanges.Unknown;
                }
            }
            else
            {
                kept.Add(places[i]);
                if (!ReferenceEquals(Trees[i], next.Trees[places[i]]) && !Compare(Trees[i], next.Trees[places[i]]))
                {
                    return DeclarationChanges.Unknown;
                }
            }
        }

        for (var i = 0; i < next.Trees.Length; i++)
        {
            if (!kept.Contains(i) && !Compare(next.Trees[i], null))
            {
                return DeclarationChanges.Unknown;
            }
        }

        if (namespacesMayDiffer)
        {
            var changed = new HashSet<string>(Trees.SelectMany(tree => tree.Namespaces), StringComparer.Ordinal);
            changed.SymmetricExceptWith(next.Trees.SelectMany(tree => tree.Namespaces));
            names.UnionWith(changed.SelectMany(name => name.Split('.')));
        }

        return new DeclarationChanges(places, names);

        // False where all code is concerned.
        bool Compare(DeclaredTree one, DeclaredTree? other)
        {
            if (other is null ? !one.ConcernsOnlyItsNames : one.ForAll != other.ForAll || !one.Options.Equals(other.Options))
            {
                return false;
            }

            namespacesMayDiffer |= other is null || !one.Namespaces.SequenceEqual(other.Namespaces);
            var areReadDifferently = other is null || one.Directives != other.Directives;
            foreach (var name in one.ByName)
            {
                if (areReadDifferently || !other!.ByName.TryGetValue(name.Key, out var its) || its.Text != name.Value.Text)
                {
                    names.Add(name.Key);
                }
            }

            foreach (var name in other?.ByName.Keys ?? [])
            {
                if (areReadDifferently || !one.ByName.ContainsKey(name))
                {
                    names.Add(name);
                }
            }

            return true;
        }
    }

    /// <summary>
    /// The place of each tree in another version of the project, or -1; null where their order is another one, or where it cannot be said
    /// which tree is which.
    /// </summary>
    private int[]? PlacesIn(ProjectDeclarations next)
    {
        if (Trees.Length == next.Trees.Length && Enumerable.Range(0, Trees.Length).All(i => Trees[i].Path == next.Trees[i].Path))
        {
            return [.. Enumerable.Range(0, Trees.Length)];
        }

        next._places ??= next.Places();
        _places ??= Places();
        if (next._hasNamesakes || _hasNamesakes)
        {
            return null;
        }

        var places = new int[Trees.Length];
        var last = -1;
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = next._places.TryGetValue(Trees[i].Path, out var place) ? place : -1;
            if (places[i] >= 0 && places[i] < last)
            {
                return null;
            }

            last = Math.Max(last, places[i]);
        }

        return places;
    }

    private Dictionary<string, int> Places()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Trees.Length; i++)
        {
            _hasNamesakes |= places.ContainsKey(Trees[i].Path);
            places[Trees[i].Path] = i;
        }

        return places;
    }
}

/// <summary>What differs between the declarations of two versions of a project.</summary>
/// <param name="Places">The place of each tree of the earlier version in the later one, -1 where it is gone; null where nothing is
/// known.</param>
/// <param name="Names">The names under which something else is declared.</param>
internal sealed record DeclarationChanges(int[]? Places, HashSet<string> Names)
{
    /// <summary>All code may mean something else.</summary>
    public static DeclarationChanges Unknown { get; } = new(null, []);

    public bool Touch(HashSet<string> reached) =>
        Places is null
        || Names.Any(name => reached.Contains(name) || (Sources.Names.AsAttribute(name) is { } attribute && reached.Contains(attribute)));
}
