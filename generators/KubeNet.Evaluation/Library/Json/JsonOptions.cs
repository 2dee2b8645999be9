using System.Collections.ObjectModel;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.Json;

/// <summary>What a program says with <c>JsonSerializerOptions</c>; System.Text.Json itself is not in every host.</summary>
internal sealed class JsonOptions
{
    /// <summary>The one that the serialiser uses by itself. It is shared by all programs, and no program can change it.</summary>
    public static readonly JsonOptions Default = new JsonOptions().Locked();

    private static readonly JsonOptions s_web = new JsonOptions { Names = JsonNaming.CamelCase }.Locked();

    public JsonOptions() => Converters = new JsonConverters(this);

    /// <summary>Options of its own with what other options say.</summary>
    public JsonOptions(JsonOptions other)
        : this()
    {
        (Indented, Names, Keys, Ignoring, Fields) = (other.Indented, other.Names, other.Keys, other.Ignoring, other.Fields);
        (IsRelaxed, IndentSize, IndentCharacter) = (other.IsRelaxed, other.IndentSize, other.IndentCharacter);
        LineEnd = other.LineEnd;
        foreach (var converter in other.Converters)
        {
            Converters.Add(converter);
        }
    }

    /// <summary>Whether nothing can be changed any more: once something was written with them.</summary>
    public bool IsLocked { get; private set; }

    public bool Indented { get; set; }

    public JsonNaming? Names { get; set; }

    public JsonNaming? Keys { get; set; }

    public JsonIgnoring Ignoring { get; set; }

    public bool Fields { get; set; }

    public bool IsRelaxed { get; set; }

    public int IndentSize { get; set; } = 2;

    public char IndentCharacter { get; set; } = ' ';

    /// <summary>The line ends that the program chooses, or those of Linux.</summary>
    public string LineEnd { get; set; } = "\n";

    public JsonConverters Converters { get; }

    public JsonEnumConverter? EnumConverter => Converters.Select(converter => converter.Raw).OfType<JsonEnumConverter>().FirstOrDefault();

    /// <summary>The options of <c>JsonSerializerDefaults.Web</c>, as far as they matter to what is written.</summary>
    public static JsonOptions Web => s_web;

    public JsonOptions Locked()
    {
        IsLocked = true;
        return this;
    }

    /// <summary>The options themselves, if they can be changed.</summary>
    public JsonOptions Open() => IsLocked ? throw new InvalidOperationException(ExceptionMessages.OptionsInUse) : this;
}

/// <summary>The converters of options, which nobody can change either once the options are in use.</summary>
internal sealed class JsonConverters(JsonOptions options) : Collection<Value>
{
    protected override void InsertItem(int index, Value item)
    {
        options.Open();
        base.InsertItem(index, item);
    }

    protected override void SetItem(int index, Value item)
    {
        options.Open();
        base.SetItem(index, item);
    }

    protected override void RemoveItem(int index)
    {
        options.Open();
        base.RemoveItem(index);
    }

    protected override void ClearItems()
    {
        options.Open();
        base.ClearItems();
    }
}

/// <summary>The values of <c>JsonIgnoreCondition</c>.</summary>
internal enum JsonIgnoring
{
    Never = 0,
    Always = 1,
    WhenWritingDefault = 2,
    WhenWritingNull = 3,
    WhenWriting = 4,
}

/// <summary>A <c>JsonStringEnumConverter</c>.</summary>
internal sealed record JsonEnumConverter(JsonNaming? Names, bool AllowsNumbers = true);

/// <summary>The properties of <c>JsonSerializerOptions</c> that a program may set.</summary>
[StandsFor("System.Text.Json.JsonSerializerOptions")]
internal static class JsonOptionsMembers
{
    public static JsonOptions _ctor() => new();

    [Member("#ctor(System.Text.Json.JsonSerializerDefaults)")]
    public static JsonOptions Of(Value defaults) => JsonSymbols.NumberOf(defaults) == 1 ? new(JsonOptions.Web) : new();

    [Member("#ctor(System.Text.Json.JsonSerializerOptions)")]
    public static JsonOptions CopyOf(JsonOptions? options) => new(options ?? throw new ArgumentNullException(nameof(options)));

    public static JsonOptions get_Web() => JsonOptions.Web;

    public static JsonOptions get_Default() => JsonOptions.Default;

    public static void set_WriteIndented(JsonOptions self, bool value) => self.Open().Indented = value;

    public static bool get_WriteIndented(JsonOptions self) => self.Indented;

    public static void set_IncludeFields(JsonOptions self, bool value) => self.Open().Fields = value;

    public static void set_IndentSize(JsonOptions self, int value) =>
        self.Open().IndentSize = value is >= 0 and <= 127 ? value : throw new ArgumentOutOfRangeException(nameof(value));

    public static void set_IndentCharacter(JsonOptions self, char value) => self.Open().IndentCharacter = value;

    [Member("set_NewLine(System.String)")]
    public static void SetLineEnd(JsonOptions self, string? value) =>
        self.Open().LineEnd =
            value is "\n" or "\r\n" ? value
            : value is null ? throw new ArgumentNullException(nameof(value))
            : throw new ArgumentOutOfRangeException(nameof(value));

    /// <summary>Matters to reading only.</summary>
    public static void set_PropertyNameCaseInsensitive(JsonOptions self, bool value) => self.Open();

    public static bool get_IsReadOnly(JsonOptions self) => self.IsLocked;

    [Member("set_PropertyNamingPolicy(System.Text.Json.JsonNamingPolicy)")]
    public static void SetNames(JsonOptions self, JsonNaming? value) => self.Open().Names = value;

    [Member("set_DictionaryKeyPolicy(System.Text.Json.JsonNamingPolicy)")]
    public static void SetKeys(JsonOptions self, JsonNaming? value) => self.Open().Keys = value;

    [Member("set_DefaultIgnoreCondition(System.Text.Json.Serialization.JsonIgnoreCondition)")]
    public static void SetIgnoring(JsonOptions self, Value value) =>
        self.Open().Ignoring = (JsonIgnoring)JsonSymbols.NumberOf(value) is not JsonIgnoring.Always and var ignoring
            ? ignoring
            : throw new UnsupportedNativeException("the condition 'Always' cannot be that of all members");

    [Member("set_Encoder(System.Text.Encodings.Web.JavaScriptEncoder)")]
    public static void SetEncoder(JsonOptions self, JsonEncoder? value) => self.Open().IsRelaxed = value?.IsRelaxed == true;

    public static JsonConverters get_Converters(JsonOptions self) => self.Converters;
}

/// <summary>A <c>JavaScriptEncoder</c>: the one that escapes for HTML, or the one that does not.</summary>
internal sealed record JsonEncoder(bool IsRelaxed);

[StandsFor("System.Text.Encodings.Web.JavaScriptEncoder")]
internal static class JsonEncoderMembers
{
    public static JsonEncoder get_Default() => new(false);

    public static JsonEncoder get_UnsafeRelaxedJsonEscaping() => new(true);
}

[StandsFor("System.Text.Json.Serialization.JsonStringEnumConverter")]
internal static class JsonEnumConverterMembers
{
    public static JsonEnumConverter _ctor() => new((JsonNaming?)null);

    [Member("#ctor(System.Text.Json.JsonNamingPolicy,System.Boolean)")]
    public static JsonEnumConverter Of(JsonNaming? namingPolicy, bool allowIntegerValues) => new(namingPolicy, allowIntegerValues);
}

[StandsFor("System.Text.Json.JsonNamingPolicy")]
internal static class JsonNamingMembers
{
    public static JsonNaming get_CamelCase() => JsonNaming.CamelCase;

    public static JsonNaming get_SnakeCaseLower() => JsonNaming.Separated('_', isLower: true);

    public static JsonNaming get_SnakeCaseUpper() => JsonNaming.Separated('_', isLower: false);

    public static JsonNaming get_KebabCaseLower() => JsonNaming.Separated('-', isLower: true);

    public static JsonNaming get_KebabCaseUpper() => JsonNaming.Separated('-', isLower: false);

    public static string ConvertName(JsonNaming self, string name) => self.Convert(name);
}
