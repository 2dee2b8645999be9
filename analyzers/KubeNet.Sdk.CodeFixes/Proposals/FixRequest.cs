using KubeNet.Diagnosis;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.CodeFixes.Proposals;

/// <summary>One diagnostic to put right, in the evaluated project that it is true of.</summary>
internal sealed class FixRequest
{
    private readonly Lazy<IReadOnlyList<GuiltyNode>> _guilty;

    public FixRequest(EvaluatedProject project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        Project = project;
        Diagnostic = diagnostic;
        CancellationToken = cancellationToken;
        Tree = diagnostic.Location.SourceTree!;
        Node = Tree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        _guilty = new Lazy<IReadOnlyList<GuiltyNode>>(() => project.GuiltyOf(diagnostic, cancellationToken));
    }

    public EvaluatedProject Project { get; }

    public Diagnostic Diagnostic { get; }

    public CancellationToken CancellationToken { get; }

    public SyntaxTree Tree { get; }

    /// <summary>The syntax that the diagnostic stands under.</summary>
    public SyntaxNode Node { get; }

    public SemanticModel Model => Project.Compilation.GetSemanticModel(Tree);

    /// <summary>The values of the rule that the diagnostic suggests, the likeliest first.</summary>
    public IReadOnlyList<Replacement> Replacements => SuggestedValues.Read(Diagnostic);

    /// <summary>The nodes of all sets that the diagnostic speaks of: one literal in a loop stands at many.</summary>
    public IReadOnlyList<GuiltyNode> Guilty => _guilty.Value;
}

/// <summary>A node that a rule found wrong, and the set in whose graph it lies.</summary>
internal readonly record struct GuiltyNode(ResourceGraph Graph, Resource Resource, ResourceNode Node);
