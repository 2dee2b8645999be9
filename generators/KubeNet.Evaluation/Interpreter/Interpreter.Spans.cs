using System.Globalization;
using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>
/// Spans over arrays and strings: the array or the string itself stands for them, so what they have in common is answered here.
/// A slice is a copy, which is exact as long as nobody writes through it; writing is refused.
/// </summary>
internal sealed partial class Interpreter
{
    private Value? SpanMember(IMethodSymbol method, Value? target, Place[] arguments, IOperation operation, Frame frame)
    {
        var isAsSpan = method is { IsStatic: true, Name: "AsSpan", ContainingType.Name: "MemoryExtensions" };
        var source = isAsSpan ? arguments[0].Value : target;
        if (source is null || (!isAsSpan && !SpanConversions.IsSpan(method.ContainingType)))
        {
            return null;
        }

        var origin = OriginOf(operation);
        var given = arguments.Skip(isAsSpan ? 1 : 0).Select(a => a.Value).ToArray();
        if (source.IsUnknown || Array.Exists(given, value => value.IsUnknown))
        {
            return Value.Unknown;
        }

        var length = source.Raw switch { Value[] array => array.Length, string text => text.Length, _ => 0 };
        var numbers = Array.ConvertAll(given, value => value.Raw is int number ? number : -1);
        switch (isAsSpan ? "Slice" : method.Name)
        {
            case "get_Length":
                return new Value(length, origin);
            case "get_IsEmpty":
                return Value.Of(length == 0).At(origin);
            case "ToArray":
                return new Value(_marshal.Elements(source)?.Select(item => item.Copy()).ToArray() ?? [], origin);
            case "ToString" when source.Raw is string:
                return source;
            case "get_Item" when numbers is [var index]:
                if (index < 0 || index >= length)
                {
                    throw LibraryException(
                        new IndexOutOfRangeException(ExceptionMessages.IndexOutOfRange), origin, frame, $"The index {index.ToString(CultureInfo.InvariantCulture)} is outside the span.");
                }

                return source.Raw is string characters ? new Value(characters[index], origin) : ((Value[])source.Raw!)[index];
            case "Slice" when numbers.Length is 0 or 1 or 2:
                var start = numbers.Length > 0 ? numbers[0] : 0;
                var count = numbers.Length > 1 ? numbers[1] : length - start;
                CheckRange(start, count, length, isAsSpan && source.Raw is string ? "start" : null, operation, frame);
                return source.Raw switch
                {
                    string text => new Value(text.Substring(start, count), origin),
                    Value[] array => new Value(array.Skip(start).Take(count).ToArray(), origin),
                    _ => source,
                };
            default:
                return null;
        }
    }
}
