using Microsoft.CodeAnalysis;

namespace System;

/// <summary>A position counted from the start or from the end: what the compiler makes of <c>[^1]</c>.</summary>
[Embedded]
internal readonly struct Index(int value, bool fromEnd = false) : IEquatable<Index>
{
    public static Index Start => new(0);

    public static Index End => new(0, fromEnd: true);

    public int Value { get; } = value;

    public bool IsFromEnd { get; } = fromEnd;

    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => IsFromEnd ? length - Value : Value;

    public bool Equals(Index other) => Value == other.Value && IsFromEnd == other.IsFromEnd;

    public override bool Equals(object? obj) => obj is Index other && Equals(other);

    public override int GetHashCode() => IsFromEnd ? ~Value : Value;
}

/// <summary>From one position to another, without the last: what the compiler makes of <c>[1..]</c>.</summary>
[Embedded]
internal readonly struct Range(Index start, Index end) : IEquatable<Range>
{
    public static Range All => new(Index.Start, Index.End);

    public Index Start { get; } = start;

    public Index End { get; } = end;

    public static Range StartAt(Index start) => new(start, Index.End);

    public static Range EndAt(Index end) => new(Index.Start, end);

    public bool Equals(Range other) => Start.Equals(other.Start) && End.Equals(other.End);

    public override bool Equals(object? obj) => obj is Range other && Equals(other);

    public override int GetHashCode() => unchecked((Start.GetHashCode() * 31) + End.GetHashCode());
}
