using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Values;

/// <summary>What <c>typeof(T)</c> gives. It has a name and equality, and nothing of reflection.</summary>
internal sealed class TypeToken(ITypeSymbol type)
{
    public ITypeSymbol Type { get; } = type;

    public string Name => TypeNames.Name(Type);

    public override bool Equals(object? obj) => obj is TypeToken other && RuntimeTypeComparer.Instance.Equals(Type, other.Type);

    public override int GetHashCode() => RuntimeTypeComparer.Instance.GetHashCode(Type);

    public override string ToString() => TypeNames.FullName(Type);
}
