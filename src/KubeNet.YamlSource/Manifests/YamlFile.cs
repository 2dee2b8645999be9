using KubeNet.Resources;

namespace KubeNet.YamlSource.Manifests;

/// <summary>
/// A file as it was parsed: the tree of each document that has one, what is wrong with its YAML, and where comments are not comments.
/// </summary>
/// <remarks>It may be kept and read from several threads.</remarks>
internal sealed class YamlFile
{
    private readonly Lazy<IReadOnlyList<MapNode>> _manifests;
    private readonly Lazy<Suppressions> _suppressions;

    public YamlFile(
        string path,
        string text,
        IReadOnlyList<ResourceNode> documents,
        IReadOnlyList<YamlProblem> problems,
        IReadOnlyList<(int Start, int End)> blocks
    )
    {
        Path = path;
        Text = text;
        Documents = documents;
        Problems = problems;
        Blocks = blocks;
        _manifests = new Lazy<IReadOnlyList<MapNode>>(() => ManifestReader.Read(this));
        _suppressions = new Lazy<Suppressions>(() => new Suppressions(this));
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>The documents that can be read; empty ones are left out.</summary>
    public IReadOnlyList<ResourceNode> Documents { get; }

    public IReadOnlyList<YamlProblem> Problems { get; }

    /// <summary>The documents that cannot be read.</summary>
    public IReadOnlyList<UnreadDocument> Unread { get; init; } = [];

    /// <summary>The block scalars, in which a <c>#</c> is text.</summary>
    public IReadOnlyList<(int Start, int End)> Blocks { get; }

    /// <summary>The documents that are manifests, each item of a <c>List</c> by itself.</summary>
    public IReadOnlyList<MapNode> Manifests => _manifests.Value;

    /// <summary>What comments in the file silence.</summary>
    public Suppressions Suppressions => _suppressions.Value;

    public bool IsBroken => Problems.Any(problem => problem.Kind == YamlProblemKind.Syntax);
}
