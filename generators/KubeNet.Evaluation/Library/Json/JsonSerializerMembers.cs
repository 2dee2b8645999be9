using System.Text;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.Json;

/// <summary>
/// <c>JsonSerializer.Serialize</c> of values, the user's own included. Reading JSON would have to make objects from types, and is refused.
/// </summary>
[StandsFor("System.Text.Json.JsonSerializer")]
internal static class JsonSerializerMembers
{
    [Member("Serialize``1(``0,System.Text.Json.JsonSerializerOptions)")]
    public static object? Serialize(LibraryCall call, Value value, JsonOptions? options) =>
        new JsonSerialisation(call, (options ?? JsonOptions.Default).Locked()).TextOf(value, call.TypeArgument(0));

    [Member("Serialize(System.Object,System.Type,System.Text.Json.JsonSerializerOptions)")]
    public static object? SerializeAs(LibraryCall call, Value value, Value inputType, JsonOptions? options) =>
        new JsonSerialisation(call, (options ?? JsonOptions.Default).Locked()).TextOf(value, (inputType.Raw as TypeToken)?.Type);

    [Member("SerializeToUtf8Bytes``1(``0,System.Text.Json.JsonSerializerOptions)")]
    public static object? SerializeToUtf8Bytes(LibraryCall call, Value value, JsonOptions? options) =>
        Serialize(call, value, options) is string text ? Encoding.UTF8.GetBytes(text) : Value.Unknown;
}
