using System.Globalization;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>
/// Sorts of floating-point numbers in their usual order. Where NaN is among them, .NET first moves it to the front, which changes the order
/// of what is equal: of 0 and -0, and of the items beside equal keys.
/// </summary>
internal static class FloatSorts
{
    /// <summary>Sorts as a call of <c>Sort</c> does; false where the call itself does it right.</summary>
    public static bool Sort(object? receiver, object?[] arguments)
    {
        var arrays = arguments.OfType<Value[]>().ToArray();
        var numbers = arguments.OfType<int>().ToArray();
        var isUsual = Array.TrueForAll(
            arguments,
            argument => argument is null or Value[] or int || ReferenceEquals(argument, Comparer<Value>.Default)
        );
        var list = receiver as List<Value>;
        if (!isUsual || list is null && arrays.Length == 0)
        {
            return false;
        }

        var keys = list?.ToArray() ?? arrays[0];
        var items = list is null && arrays.Length > 1 ? arrays[1] : null;
        var (start, count) = numbers is [var first, var length] ? (first, length) : (0, keys.Length);
        if (start < 0 || count < 0 || (long)start + count > Math.Min(keys.Length, items?.Length ?? int.MaxValue))
        {
            return false; // which the call says
        }

        var front = MoveToFront(keys, items, start, count);
        if (front == 0)
        {
            return false;
        }

        Array.Sort(keys, items, start + front, count - front);
        if (list is not null)
        {
            for (var i = start; i < start + count; i++)
            {
                list[i] = keys[i];
            }
        }

        return true;
    }

    /// <summary>Swaps each NaN with what is behind those that were found before; gives their number.</summary>
    private static int MoveToFront(Value[] keys, Value[]? items, int start, int count)
    {
        var front = start;
        for (var i = start; i < start + count; i++)
        {
            if (IsNaN(keys[i].Raw))
            {
                (keys[front], keys[i]) = (keys[i], keys[front]);
                if (items is not null)
                {
                    (items[front], items[i]) = (items[i], items[front]);
                }

                front++;
            }
        }

        return front - start;
    }

    private static bool IsNaN(object? raw) =>
        raw switch
        {
            double number => double.IsNaN(number),
            float number => float.IsNaN(number),
            ValueType and IFormattable half => half.GetType().FullName == "System.Half"
                && half.ToString(null, CultureInfo.InvariantCulture) == CultureInfo.InvariantCulture.NumberFormat.NaNSymbol,
            _ => false,
        };
}
