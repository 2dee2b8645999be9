using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Sources;

/// <summary>
/// What one tree declares to all others, without the bodies of its members: what the meaning of code elsewhere can depend on. It is made
/// once for a tree, so an edit costs one tree.
/// </summary>
internal sealed class DeclaredTree
{
    private static readonly ConditionalWeakTable<SyntaxTree, DeclaredTree> s_known = new();

    private static readonly Digest s_nothing = Digest.Of("");

    private readonly Unit[] _units;
    private Digest? _text;

    public DeclaredTree(SyntaxTree tree, bool hasSyntaxErrors, DeclaredParts parts)
    {
        Path = tree.FilePath;
        Options = tree.Options;
        HasSyntaxErrors = hasSyntaxErrors;
        ForAll = parts.ForAll;
        Directives = parts.Directives;
        Heads = parts.Heads;
        Namespaces = parts.Namespaces;
        Usings = parts.Usings;
        GlobalUsings = parts.GlobalUsings;
        ByName = parts.ByName;
        ModuleInitialisers = parts.ModuleInitialisers;
        _units = parts.Units;
    }

    public string Path { get; }

    public ParseOptions Options { get; }

    public bool HasSyntaxErrors { get; }

    /// <summary>What concerns all code: global usings, attributes of the assembly, types with a meaning to the compiler.</summary>
    public Digest ForAll { get; }

    /// <summary>Symbols and nullability set by directives: all of the tree is read with them.</summary>
    public Digest Directives { get; }

    /// <summary>Whether nothing in it concerns all code, so that the tree may come and go.</summary>
    public bool ConcernsOnlyItsNames => ForAll == s_nothing;

    /// <summary>Heads of types, with the usings that they are read with: which sets there are follows from them.</summary>
    public Digest Heads { get; }

    /// <summary>The namespaces that are declared, with dots.</summary>
    public IReadOnlyList<string> Namespaces { get; }

    /// <summary>The names in the tree's own usings.</summary>
    public IReadOnlyList<string> Usings { get; }

    /// <summary>The names in its global usings.</summary>
    public IReadOnlyList<string> GlobalUsings { get; }

    /// <summary>What is declared under each name that code elsewhere finds it by.</summary>
    public IReadOnlyDictionary<string, DeclaredName> ByName { get; }

    public static DeclaredTree Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!s_known.TryGetValue(tree, out var known))
        {
            known = s_known.GetValue(tree, it => DeclarationReader.Read(it, cancellationToken));
        }

        return known;
    }

    /// <summary>Where methods with an attribute named <c>ModuleInitializer</c> begin.</summary>
    public IReadOnlyList<int> ModuleInitialisers { get; }

    /// <summary>The piece of source that a position lies in; null outside of all members.</summary>
    public Unit? UnitAt(int position)
    {
        var (low, high) = (0, _units.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = _units[middle].Span;
            if (position < span.Start)
            {
                high = middle - 1;
            }
            else if (position >= span.End)
            {
                low = middle + 1;
            }
            else
            {
                return _units[middle];
            }
        }

        return null;
    }

    /// <summary>The piece that takes the place of one of another version of this tree; null if there is none.</summary>
    public Unit? Counterpart(Unit other) =>
        ByName.TryGetValue(other.Type, out var name) && other.Part < name.Parts.Count && other.Index < name.Parts[other.Part].Count
            ? name.Parts[other.Part][other.Index]
            : null;

    /// <summary>The whole text.</summary>
    public Digest TextIn(SyntaxTree tree) => _text ??= Digest.Of(tree.GetText().ToString());
}

/// <summary>What a tree declares under one name.</summary>
/// <param name="Text">All of it, in its order.</param>
/// <param name="Mentioned">The names in it that are looked up in turn.</param>
/// <param name="Parts">The pieces of each (part of a) type of this name.</param>
internal sealed record DeclaredName(Digest Text, IReadOnlyList<string> Mentioned, IReadOnlyList<IReadOnlyList<Unit>> Parts);

/// <summary>What <see cref="DeclarationReader"/> found.</summary>
internal sealed record DeclaredParts(
    Digest ForAll,
    Digest Directives,
    Digest Heads,
    IReadOnlyList<string> Namespaces,
    IReadOnlyList<string> Usings,
    IReadOnlyList<string> GlobalUsings,
    IReadOnlyDictionary<string, DeclaredName> ByName,
    IReadOnlyList<int> ModuleInitialisers,
    Unit[] Units
);
