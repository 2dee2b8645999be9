using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.CodeFixes.Proposals;

/// <summary>A piece of a file's text to replace; everything around it stays as it is, to the last blank.</summary>
internal readonly record struct SourceEdit(SyntaxTree Tree, TextSpan Span, string Text);

/// <summary>What a fix would do: the edits, and what they are meant to change in the manifests.</summary>
internal sealed class FixProposal
{
    public FixProposal(string key, string title, Intent intent, params SourceEdit[] edits)
    {
        Key = key;
        Title = title;
        Intent = intent;
        Edits = edits;
    }

    /// <summary>The same for all proposals for one id that a person would want together: "fix all" applies those of one key.</summary>
    public string Key { get; }

    /// <summary>What the menu of the editor shows.</summary>
    public string Title { get; }

    public Intent Intent { get; }

    public IReadOnlyList<SourceEdit> Edits { get; }

    /// <summary>Ids of advice that is true of what is added and no reason to withhold it.</summary>
    public IReadOnlyList<string> Tolerated { get; init; } = [];
}
