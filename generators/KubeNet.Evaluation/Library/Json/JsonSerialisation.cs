using System.Collections;
using System.Globalization;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Library.Json;

/// <summary>Writes one value as System.Text.Json does: by the declared type, or by the run-time type where that is <c>object</c>.</summary>
internal sealed class JsonSerialisation(LibraryCall call, JsonOptions options)
{
    private const int MaxDepth = 64;

    private readonly JsonWriter _json = new(options, call);
    private bool _hasUnknown;

    /// <summary>The JSON text, or <see cref="Value.Unknown"/> where a part of it is not known.</summary>
    public object TextOf(Value value, ITypeSymbol? declared)
    {
        Write(value, declared, options.EnumConverter, 0);
        return _hasUnknown ? Value.Unknown : _json.ToString();
    }

    private void Write(Value value, ITypeSymbol? declared, JsonEnumConverter? converter, int depth)
    {
        if (depth >= MaxDepth)
        {
            throw new UnsupportedNativeException(
                "a value that contains itself, or has 64 or more levels, cannot be written as JSON at build time"
            );
        }

        JsonSymbols.RefuseBase(declared, value.Raw);
        switch (value.Raw)
        {
            case var _ when value.IsUnknown:
                _hasUnknown = true;
                break;
            case null:
                _json.Raw("null");
                break;
            case string or char:
                _json.Quoted(value.Raw.ToString()!);
                break;
            case bool flag:
                _json.Raw(flag ? "true" : "false");
                break;
            case double or float:
                Number((IFormattable)value.Raw);
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal:
                _json.Raw(((IFormattable)value.Raw).ToString(null, CultureInfo.InvariantCulture));
                break;
            case SymbolicEnum constant:
                WriteConstant(constant, JsonSymbols.Converter(constant.Type) ?? converter);
                break;
            case Enum constant:
                WriteEnum(constant.ToString(), constant.ToString("D"), converter);
                break;
            case SymbolicObject { Base: { } held } derived when MayBeCollection(declared):
                WriteCollection(new Value(held, value.Origin), Named(declared) ?? derived.Type, converter, depth);
                break;
            case SymbolicObject instance when !MayBeCollection(declared) || call.Marshal.Elements(value) is null:
                WriteObject(instance, declared, depth);
                break;
            case TupleValue when !options.Fields:
                _json.Raw("{}"); // its elements are fields
                break;
            case var raw when Scalar(raw) is { } text:
                _json.Raw($"\"{text}\"");
                break;
            case Uri uri:
                _json.Quoted(uri.OriginalString);
                break;
            default:
                WriteCollection(value, declared, converter, depth);
                break;
        }
    }

    private void Number(IFormattable number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        _json.Raw(
            text is "NaN" or "Infinity" or "-Infinity"
                ? throw new UnsupportedNativeException("a number that is not finite cannot be written as JSON")
                : text
        );
    }

    private void WriteConstant(SymbolicEnum constant, JsonEnumConverter? converter)
    {
        if (converter is not null && JsonSymbols.NameOf(constant) is { } name)
        {
            _json.Quoted(name);
        }
        else
        {
            WriteEnum(constant.ToString(), constant.ToString("D", null), converter);
        }
    }

    private void WriteEnum(string name, string number, JsonEnumConverter? converter)
    {
        if (converter is { AllowsNumbers: false } && name == number)
        {
            throw new UnsupportedNativeException($"the number {number} has no name, which this converter needs");
        }

        if (converter is null || name == number)
        {
            _json.Raw(number);
        }
        else
        {
            _json.Quoted(
                converter.Names is { } names ? string.Join(", ", name.Split([", "], StringSplitOptions.None).Select(names.Convert)) : name
            );
        }
    }

    /// <summary>Library values that are one text, which needs no escape.</summary>
    private static string? Scalar(object raw) =>
        raw switch
        {
            DateTime date => date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
            DateTimeOffset date => date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
            TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
            Guid or Version => raw.ToString(),
            IFormattable date when raw.GetType().FullName == "System.DateOnly" => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable time when raw.GetType().FullName == "System.TimeOnly" => time.ToString(
                    "HH:mm:ss.fffffff",
                    CultureInfo.InvariantCulture
                )
                .Replace(".0000000", ""),
            _ => null,
        };

    private void WriteObject(SymbolicObject instance, ITypeSymbol? declared, int depth)
    {
        var named = Named(declared) as INamedTypeSymbol;
        var type = named ?? instance.Type;
        if (named is null)
        {
            JsonSymbols.RefusePolymorphic(type);
        }

        JsonSymbols.Converter(type);
        JsonSymbols.RefuseUnknown(type);
        _json.Open('{');
        foreach (var (member, name) in JsonMembers.Of(type, options))
        {
            JsonSymbols.RefuseUnknown(member);
            WriteMember(instance, member, name, JsonSymbols.Ignoring(member) ?? options.Ignoring, depth);
        }

        _json.Close('}');
    }

    private void WriteMember(SymbolicObject instance, ISymbol member, string name, JsonIgnoring? ignoring, int depth)
    {
        if (ignoring == JsonIgnoring.WhenWriting)
        {
            return;
        }

        var type = JsonSymbols.TypeOf(member);
        var value = member is IPropertySymbol property ? call.Read(instance, property) : instance[member] ?? call.DefaultOf(type);
        if (
            value.IsNull && ignoring is JsonIgnoring.WhenWritingNull or JsonIgnoring.WhenWritingDefault
            || ignoring == JsonIgnoring.WhenWritingDefault && type.IsValueType && value.Equals(call.DefaultOf(type))
        )
        {
            return;
        }

        _json.Next(name);
        Write(value, type, JsonSymbols.Converter(member) ?? options.EnumConverter, depth + 1);
    }

    private void WriteCollection(Value value, ITypeSymbol? declared, JsonEnumConverter? converter, int depth)
    {
        var named = Named(declared);
        var type = named ?? call.TypeOf(value);
        if (value.Raw is KeyValuePair<Value, Value> pair)
        {
            WritePair(pair, type as INamedTypeSymbol, converter, depth);
        }
        else if (
            value.Raw is IEnumerable<KeyValuePair<Value, Value>> pairs and (IDictionary<Value, Value> or IReadOnlyDictionary<Value, Value>)
            && (named is null || JsonSymbols.IsDictionary(named))
        )
        {
            WriteDictionary(pairs, JsonSymbols.Interface(type, "IDictionary", "IReadOnlyDictionary"), converter, depth);
        }
        else if (call.Marshal.Elements(value) is { } elements)
        {
            WriteElements(value, elements, type, converter, depth);
        }
        else
        {
            throw new UnsupportedNativeException(
                $"a value of type '{(type ?? declared)?.ToDisplayString() ?? value.Raw!.GetType().Name}' cannot be written as JSON at "
                    + "build time"
            );
        }
    }

    private void WritePair(KeyValuePair<Value, Value> pair, INamedTypeSymbol? type, JsonEnumConverter? converter, int depth)
    {
        _json.Open('{');
        _json.Next(options.Names?.Convert("Key") ?? "Key");
        Write(pair.Key, type?.TypeArguments[0], converter, depth + 1);
        _json.Next(options.Names?.Convert("Value") ?? "Value");
        Write(pair.Value, type?.TypeArguments[1], converter, depth + 1);
        _json.Close('}');
    }

    private void WriteDictionary(
        IEnumerable<KeyValuePair<Value, Value>> pairs,
        INamedTypeSymbol? type,
        JsonEnumConverter? converter,
        int depth
    )
    {
        HashOrder.Check(pairs);
        _json.Open('{');
        foreach (var pair in pairs)
        {
            var key = pair.Key.Raw switch
            {
                string text => text,
                SymbolicEnum or Enum when options.EnumConverter?.Names is not null => throw new UnsupportedNativeException(
                    "a dictionary with enums as keys and a converter with a naming policy cannot be written as JSON at build time"
                ),
                SymbolicEnum constant when JsonSymbols.NameOf(constant) is { } name => name,
                SymbolicEnum or Enum or int or long or short or byte or uint or ulong or ushort or sbyte or Guid => pair.Key.ToString(),
                _ => throw new UnsupportedNativeException(
                    "a dictionary with such keys cannot be written as JSON at build time. Use strings as keys"
                ),
            };
            var isNamed = pair.Key.Raw is SymbolicEnum named && JsonSymbols.NameOf(named) is not null;
            _json.Next(isNamed ? key : options.Keys?.Convert(key) ?? key);
            Write(pair.Value, type?.TypeArguments[1], converter, depth + 1);
        }

        _json.Close('}');
    }

    private void WriteElements(Value value, IEnumerable<Value> elements, ITypeSymbol? type, JsonEnumConverter? converter, int depth)
    {
        if (value.Raw is Value[] bytes && type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte })
        {
            // Base64 as it is: the serialiser escapes no '+' in it either.
            _json.Raw($"\"{Convert.ToBase64String(Array.ConvertAll(bytes, b => (byte)b.Raw!))}\"");
            return;
        }

        if (value.Raw is Array { Rank: > 1 })
        {
            throw new UnsupportedNativeException("an array of several dimensions cannot be written as JSON");
        }

        if (value.Raw is SymbolicObject own && JsonSymbols.Interface(own.Type, "IDictionary", "IReadOnlyDictionary") is not null)
        {
            throw new UnsupportedNativeException($"the dictionary '{own.Type.Name}' cannot be written as JSON at build time");
        }

        HashOrder.Check(value.Raw!);
        var element = type is IArrayTypeSymbol array
            ? array.ElementType
            : JsonSymbols.Interface(type, nameof(IEnumerable))?.TypeArguments[0];
        _json.Open('[');
        foreach (var item in elements)
        {
            if (type is null && item.Raw is SymbolicObject { Type.IsSealed: false })
            {
                throw new UnsupportedNativeException("a sequence as an object, whose element type is not known, cannot be written as JSON");
            }

            _json.Next();
            Write(item, element, converter, depth + 1);
        }

        _json.Close(']');
    }

    /// <summary>The type that decides how a value is written; null where the value's own type does.</summary>
    private static ITypeSymbol? Named(ITypeSymbol? declared) =>
        Underlying(declared) is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.TypeParameter } named ? named : null;

    /// <summary>Whether a value that is a collection is written as one; as an interface that is none it is written as an object.</summary>
    private static bool MayBeCollection(ITypeSymbol? declared) => Named(declared) is not { } named || JsonSymbols.IsCollection(named);

    private static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
}
