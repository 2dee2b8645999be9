using System.Globalization;
using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Spans over arrays and strings. The array or the string itself stands for a span over the whole of it, a <see cref="SpanSlice"/> for one
/// over a part of an array; what all have in common is answered here. A part of a string is a string, which cannot be written to.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>A span that can be written to refuses an array of a derived type.</summary>
    private void CheckSpan(Value source, ITypeSymbol span, IOperation operation, Frame frame)
    {
        if (
            span is INamedTypeSymbol { Name: "Span", TypeArguments: [var element] }
            && Close(element, frame) is { IsValueType: false } declared
            && source.Raw is Array array
            && IsOfDerived(array, declared)
        )
        {
            throw LibraryException(new ArrayTypeMismatchException(ExceptionMessages.ArrayTypeMismatch), OriginOf(operation), frame);
        }
    }

    private Value? SpanMember(IMethodSymbol method, Value? target, Place[] arguments, IOperation operation, Frame frame)
    {
        if (SpanExtension(method, arguments, operation, frame) is { } answer)
        {
            return answer;
        }

        var isAsSpan = method is { IsStatic: true, Name: "AsSpan", ContainingType.Name: "MemoryExtensions" };
        var source = isAsSpan ? arguments[0].Value : target;
        if (source is null || (!isAsSpan && !SpanConversions.IsSpan(method.ContainingType)))
        {
            return null;
        }

        var origin = OriginOf(operation);
        if (isAsSpan && source.IsNull)
        {
            if (arguments is [_, { Value.Raw: RangeValue or IndexValue }] && !IsStart(arguments[1].Value.Raw))
            {
                throw LibraryException(
                    new ArgumentNullException(method.Parameters[0].Name, ExceptionMessages.NullArgument),
                    CallSiteOf(operation),
                    frame
                );
            }

            source = DefaultOf(Close(method.ReturnType, frame)).At(origin);
        }

        if (isAsSpan)
        {
            CheckSpan(source, method.ReturnType, operation, frame);
        }

        var given = arguments.Skip(isAsSpan ? 1 : 0).Select(a => a.Value).ToArray();
        if (source.IsUnknown || Array.Exists(given, value => value.IsUnknown))
        {
            return Value.Unknown;
        }

        var length = source.Raw switch
        {
            Value[] array => array.Length,
            SpanSlice slice => slice.Count,
            string text => text.Length,
            _ => 0,
        };
        if (given is [{ Raw: RangeValue range }])
        {
            var part = range.In(length);
            CheckRange(part.Start, part.Length, length, "length", operation, frame);
            given = [new Value(part.Start, origin), new Value(part.Length, origin)];
        }

        var byIndex = isAsSpan && given is [{ Raw: IndexValue }];
        var numbers = Array.ConvertAll(given, value => IndexValue.Of(value.Raw)?.In(length) ?? -1);
        switch (isAsSpan ? "Slice" : method.Name)
        {
            case "get_Length":
                return new Value(length, origin);
            case "get_IsEmpty":
                return Value.Of(length == 0).At(origin);
            case "ToArray":
                return _types.WithType(
                    new Value(_marshal.Elements(source)?.Select(item => item.Copy()).ToArray() ?? [], origin),
                    Close(method.ReturnType, frame)
                );
            case "ToString" when source.Raw is string:
                return source;
            case "get_Item" when numbers is [var index]:
                if (index < 0 || index >= length)
                {
                    throw LibraryException(
                        new IndexOutOfRangeException(ExceptionMessages.IndexOutOfRange),
                        origin,
                        frame,
                        $"The index {index.ToString(CultureInfo.InvariantCulture)} is outside the span."
                    );
                }

                return source.Raw is string characters ? new Value(characters[index], origin) : SpanSlice.Of(source.Raw)![index];
            case "Slice" when numbers.Length is 0 or 1 or 2:
                var start = numbers.Length > 0 ? numbers[0] : 0;
                var count = numbers.Length > 1 ? numbers[1] : length - start;
                CheckRange(
                    start,
                    count,
                    length,
                    byIndex && source.Raw is string ? "startIndex"
                        : isAsSpan && source.Raw is string ? "start"
                        : null,
                    operation,
                    frame
                );
                return source.Raw switch
                {
                    string text => new Value(text.Substring(start, count), origin),
                    Value[] or SpanSlice => new Value(SpanSlice.Of(source.Raw)!.Slice(start, count), origin),
                    _ => source,
                };
            case "Fill" or "Clear" when SpanSlice.Of(source.Raw) is { } filled:
                Allocate(length, operation, frame);
                filled.Take([
                    .. Enumerable.Repeat(method.Name == "Fill" ? given[0] : DefaultOf(ElementOf(method.ContainingType, frame)), length),
                ]);
                return Value.Null;
            case "CopyTo" or "TryCopyTo" when SpanSlice.Of(given[0].Raw) is { } destination && _marshal.Elements(source) is { } elements:
                return CopyTo([.. elements], destination, method.Name == "TryCopyTo", operation, frame);
            default:
                return null;
        }
    }

    /// <summary>The one position that nothing has too.</summary>
    private static bool IsStart(object? position) =>
        position
            is IndexValue { Number: 0, IsFromEnd: false }
                or RangeValue { Start: { Number: 0, IsFromEnd: false }, End: { Number: 0, IsFromEnd: false } };

    private ITypeSymbol ElementOf(INamedTypeSymbol span, Frame frame) => Close(span.TypeArguments[0], frame);

    private Value CopyTo(Value[] elements, SpanSlice destination, bool isTry, IOperation operation, Frame frame)
    {
        if (elements.Length > destination.Count)
        {
            return isTry
                ? Value.False
                : throw LibraryException(
                    new ArgumentException("Destination is too short. (Parameter 'destination')"),
                    CallSiteOf(operation),
                    frame
                );
        }

        Allocate(elements.Length, operation, frame);
        destination.Take(elements);
        return isTry ? Value.True : Value.Null;
    }

    /// <summary>Extension methods of <c>MemoryExtensions</c> that write to what is passed.</summary>
    private Value? SpanExtension(IMethodSymbol method, Place[] arguments, IOperation operation, Frame frame)
    {
        if (
            method is not { IsStatic: true, ContainingType.Name: "MemoryExtensions", Name: "CopyTo" or "Sort" or "Reverse" }
            || Array.Exists(arguments, a => a.Value.IsUnknown)
        )
        {
            return null;
        }

        if (method.Name == "CopyTo")
        {
            return SpanSlice.Of(arguments[1].Value.Raw) is { } destination && _marshal.Elements(arguments[0].Value) is { } elements
                ? CopyTo([.. elements], destination, isTry: false, operation, frame)
                : null;
        }

        if (arguments[0].Value.Raw is not SpanSlice slice)
        {
            return null;
        }

        // a comparison may read the array, and throw in the middle of it
        var sorted = new Value(slice.Whole ?? [.. slice], arguments[0].Value.Origin);
        try
        {
            return CallLibrary(method, null, [new Variable(sorted), .. arguments.Skip(1)], operation, frame);
        }
        finally
        {
            if (slice.Whole is null)
            {
                slice.Take((Value[])sorted.Raw!);
            }
        }
    }

    /// <summary>The place in a span that an indexer names; null for any other property.</summary>
    private static Place? SpanElement(IPropertySymbol property, Value? target, Place[] arguments) =>
        property.IsIndexer
        && SpanConversions.IsSpan(property.ContainingType)
        && SpanSlice.Of(target?.Raw) is { } span
        && arguments is [{ Value.Raw: int index }]
        && index >= 0
        && index < span.Count
            ? new IndirectPlace(() => span[index], value => span[index] = value)
            : null;
}
