using CsCheck;

namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>Choices, drawn from one stream of CsCheck's generator: the same seed and number give the same program.</summary>
internal sealed class Draw(PCG pcg)
{
    /// <summary>A number from 0 to one less than <paramref name="count"/>.</summary>
    public int Number(int count) => (int)pcg.Next((uint)count);

    public int Between(int low, int high) => low + Number(high - low + 1);

    public bool Chance(int percent) => Number(100) < percent;

    public T OneOf<T>(params IReadOnlyList<T> choices) => choices[Number(choices.Count)];
}
