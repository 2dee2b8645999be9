using KubeNet.Resources;

namespace KubeNet.YamlSource.Manifests;

/// <summary>What is wrong with a file before it can be called a manifest.</summary>
internal enum YamlProblemKind
{
    /// <summary>The text is no YAML.</summary>
    Syntax,

    /// <summary>A key is in one map twice; the API server rejects that.</summary>
    DuplicateKey,

    /// <summary>A second manifest begins without a line <c>---</c> before it, so its keys are duplicates.</summary>
    MissingSeparator,

    /// <summary>A manifest's key that is not a string as it is written (<c>no</c>, <c>1.10</c>), and becomes another text.</summary>
    ChangedKey,
}

/// <summary>One thing that is wrong with a file, and where.</summary>
internal sealed record YamlProblem(YamlProblemKind Kind, string Message, Origin Origin, Origin Other = default)
{
    /// <summary>The string that a key becomes, where that is another one.</summary>
    public string Becomes { get; init; } = "";

    /// <summary>Whether kubectl can read the file all the same.</summary>
    public bool IsOnlyUnsupported { get; init; }
}
