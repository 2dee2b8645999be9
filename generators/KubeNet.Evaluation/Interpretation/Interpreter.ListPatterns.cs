using System.Collections.Immutable;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>List patterns: lengths, elements and slices.</summary>
internal sealed partial class Interpreter
{
    /// <summary>More than the parts of any list pattern, to make one number of two.</summary>
    private const int MostPatterns = 10_000;

    /// <summary>Whether a value has the type that a list pattern works on, as far as its library type is known.</summary>
    private bool IsListOf(Value value, ITypeSymbol type) =>
        _types.TypeOf(value.Raw!) is null || IsInstance(value, type) || SpanConversions.IsSpan(type);

    /// <summary>
    /// The elements of a class of the user's that has a length and an indexer, each read when a pattern asks for it. A negative index
    /// counts from the end.
    /// </summary>
    private (int Count, Func<int, Value> At) ItemsOf(IListPatternOperation pattern, Value value, PatternReads reads, Frame frame)
    {
        if (pattern.LengthSymbol is not IPropertySymbol length || pattern.IndexerSymbol is not IPropertySymbol indexer)
        {
            throw Refused(pattern, "A list pattern on this value", "Use an array or a List<T>.");
        }

        var count = reads.Once(value, pattern, length, 0, () => ReadProperty(length, value, [], pattern, frame));
        if (count.IsUnknown)
        {
            throw Undecided();
        }

        var number = Convert.ToInt32(count.Raw, System.Globalization.CultureInfo.InvariantCulture);
        var takesIndex = indexer.Parameters[0].Type.SpecialType != SpecialType.System_Int32;
        return (
            number,
            at =>
                reads.Element(
                    value,
                    pattern,
                    indexer,
                    at,
                    number,
                    () =>
                    {
                        object index =
                            takesIndex ? new IndexValue(Math.Abs(at), at < 0)
                            : at < 0 ? number + at
                            : at;
                        return ReadProperty(indexer, value, [new Variable(new Value(index, value.Origin))], pattern, frame);
                    }
                )
        );
    }

    private bool MatchesList(IListPatternOperation pattern, Value value, PatternReads reads, Frame frame)
    {
        if (value.IsNull || pattern.NarrowedType is { } type && !IsListOf(value, Close(type, frame)))
        {
            return false;
        }

        if (pattern is { Patterns: [ISlicePatternOperation { Pattern: null }], DeclaredSymbol: null })
        {
            return true;
        }

        if (value.Raw is ImmutableArray<Value> { IsDefault: true })
        {
            throw NullReference(pattern, frame);
        }

        EnsureSameElements(value, pattern.NarrowedType, pattern, frame);
        value = reads.Unboxed(value, pattern.NarrowedType);
        var items =
            value.Raw is SymbolicObject || Wrappers.HoldsOwn(value.Raw)
                ? null
                : _marshal.Elements(value)?.ToArray()
                    ?? throw Refused(pattern, "A list pattern on this value", "Use an array or a List<T>.");
        var (count, at) = items is null
            ? ItemsOf(pattern, value, reads, frame)
            : (
                items.Length,
                i => reads.Element(value, pattern, pattern.InputType, i, items.Length, () => items[i < 0 ? items.Length + i : i])
            );
        var slice = pattern.Patterns.Select((p, i) => p is ISlicePatternOperation ? i : -1).Where(i => i >= 0).DefaultIfEmpty(-1).First();
        var wanted = pattern.Patterns.Length - (slice < 0 ? 0 : 1);
        if (slice < 0 ? count != wanted : count < wanted)
        {
            return false;
        }

        if (slice < 0)
        {
            reads.FixLength(value);
        }

        for (var i = 0; i < pattern.Patterns.Length; i++)
        {
            if (pattern.Patterns[i] is ISlicePatternOperation part)
            {
                if (!MatchesSlice(part, i))
                {
                    return false;
                }
            }
            else if (
                !NeedsNoRead(pattern.Patterns[i], frame)
                && !Matches(pattern.Patterns[i], at(slice >= 0 && i > slice ? i - pattern.Patterns.Length : i), reads, frame)
            )
            {
                return false;
            }
        }

        return Capture(pattern, pattern.DeclaredSymbol, value, frame);

        bool MatchesSlice(ISlicePatternOperation part, int start) =>
            part.Pattern is null
            || NeedsNoRead(part.Pattern, frame)
            || (
                PartsOfLength(part, pattern) is { } parts
                    ? parts.All(asked => Matches(asked.Pattern, new Value(count - wanted, Origin.None), reads, frame))
                    : Matches(part.Pattern, SliceOnce(part, start, count - wanted, wanted - start), reads, frame)
            );

        Value SliceOnce(ISlicePatternOperation part, int start, int length, int after)
        {
            Value Made() => SliceOf(value, part, items ?? [], start, length, after, frame);
            return part.SliceSymbol is { } symbol ? reads.Once(value, pattern, symbol, (start * MostPatterns) + after, Made) : Made();
        }
    }

    /// <summary>
    /// The patterns of a slice's length, if it is asked for nothing else, and so is not needed: <c>[.. { Length: > 2 }]</c>.
    /// </summary>
    private static IReadOnlyList<IPropertySubpatternOperation>? PartsOfLength(ISlicePatternOperation slice, IListPatternOperation list) =>
        slice.Pattern is IRecursivePatternOperation { DeclaredSymbol: null, DeconstructionSubpatterns.IsEmpty: true } parts
        && SymbolEqualityComparer.Default.Equals(parts.MatchedType, parts.InputType)
        && !parts.PropertySubpatterns.IsEmpty
        && !PatternCoverage.IsReadElsewhere(slice)
        && parts.PropertySubpatterns.All(part =>
            part.Member is IPropertyReferenceOperation { Property: var read }
            && SymbolEqualityComparer.Default.Equals(read, list.LengthSymbol)
        )
            ? parts.PropertySubpatterns
            : null;

    /// <summary>
    /// What <c>.. var rest</c> is: a part of an array, or what the collection's own <c>Slice</c> or indexer of ranges gives.
    /// </summary>
    private Value SliceOf(Value value, ISlicePatternOperation part, Value[] items, int start, int count, int after, Frame frame)
    {
        Place Number(int number) => new Variable(new Value(number, Origin.None));
        return part.SliceSymbol switch
        {
            IMethodSymbol { Parameters.Length: 2 } slice => CallMethod(slice, value, [Number(start), Number(count)], part, frame),
            IPropertySymbol indexer => ReadProperty(
                indexer,
                value,
                [new Variable(new Value(new RangeValue(new(start, false), new(after, true)), Origin.None))],
                part,
                frame
            ),
            _ => _types.WithType(
                new Value(SliceOf(items, start, count), value.Origin),
                part.InputType is IArrayTypeSymbol array ? ArrayTypeOf(value, array, frame) : null
            ),
        };
    }
}
