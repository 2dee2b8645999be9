using KubeNet.Resources;

namespace KubeNet.YamlSource.Parsing;

/// <summary>A file as it was parsed: the tree of each document that has one, what is wrong with its YAML, and where comments are not comments.</summary>
internal sealed class YamlFile
{
    public YamlFile(string path, string text, IReadOnlyList<ResourceNode> documents, IReadOnlyList<YamlProblem> problems, IReadOnlyList<(int Start, int End)> blocks)
    {
        Path = path;
        Text = text;
        Documents = documents;
        Problems = problems;
        Blocks = blocks;
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>The documents in front of the first error of syntax; empty ones are left out.</summary>
    public IReadOnlyList<ResourceNode> Documents { get; }

    public IReadOnlyList<YamlProblem> Problems { get; }

    /// <summary>The block scalars, in which a <c>#</c> is text.</summary>
    public IReadOnlyList<(int Start, int End)> Blocks { get; }

    public bool IsBroken => Problems.Any(problem => problem.Kind == YamlProblemKind.Syntax);
}
