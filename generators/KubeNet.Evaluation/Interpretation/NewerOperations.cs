using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Kinds of operations that compilers after the one that this is built against have.</summary>
internal static class NewerOperations
{
    /// <summary>
    /// <c>[a, b]</c>, and the elements of a <c>params</c> collection. Roslyn 4.8 has no kind for it and gives
    /// <see cref="OperationKind.None"/>.
    /// </summary>
    public const OperationKind CollectionExpression = (OperationKind)127;
}
