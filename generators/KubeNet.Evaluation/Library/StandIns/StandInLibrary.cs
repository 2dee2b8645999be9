using System.Reflection;
using KubeNet.Evaluation.Native;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>
/// Members that are not called as they are: they would ask the machine (its culture data, its time zone, its line ends), take spans,
/// need a type of the user's, or are missing in the frameworks that an editor runs on.
/// </summary>
internal static class StandInLibrary
{
    private static readonly Type[] s_classes =
    [
        typeof(CultureStrings),
        typeof(CultureComparers),
        typeof(GenericComparison),
        typeof(LineEnds),
        typeof(SpanMembers),
        typeof(SpanSearches),
        typeof(ArrayMembers),
        typeof(SequenceMembers),
        typeof(RegexMembers),
        typeof(Sha1Members),
        typeof(Sha256Members),
        typeof(Sha384Members),
        typeof(Sha512Members),
        typeof(Md5Members),
        typeof(HmacSha256Members),
        typeof(HmacSha512Members),
        typeof(HexMembers),
        typeof(DateTimeMembers),
        typeof(DateTimeOffsetMembers),
        typeof(TupleMembers),
        typeof(EnumMembers),
        typeof(ImmutableArrayMembers),
        typeof(NullableMembers),
        typeof(Json.JsonSerializerMembers),
        typeof(Json.JsonOptionsMembers),
        typeof(Json.JsonNamingMembers),
        typeof(Json.JsonEnumConverterMembers),
        typeof(Json.JsonEncoderMembers),
        typeof(MatchMembers),
        typeof(FrozenMembers),
        typeof(CollectionMembers),
        typeof(FormattableMembers),
        typeof(FormatMembers),
        typeof(UntypedLists),
        typeof(UntypedDictionaries),
        typeof(UntypedCollections),
        typeof(NullChecks),
        typeof(ArrayStores),
        typeof(TupleCreation),
        typeof(SingleTuples),
        typeof(TextWriters),
        typeof(TextReaders),
        typeof(DebugMembers),
        typeof(PathMembers),
        typeof(BinaryNumbers),
        typeof(TextChecks),
        typeof(RangeChecks),
        typeof(JoinMembers),
        typeof(AppendJoinMembers),
    ];

    private static readonly Dictionary<string, NativeMethod> s_members = Read();

    public static NativeMethod? Find(string documentationId) => s_members.TryGetValue(documentationId, out var member) ? member : null;

    /// <summary>Every member that has a stand-in, by its documentation id with arrays in the place of spans.</summary>
    public static IReadOnlyDictionary<string, NativeMethod> Members => s_members;

    private static Dictionary<string, NativeMethod> Read()
    {
        var members = new Dictionary<string, NativeMethod>(StringComparer.Ordinal);
        foreach (var type in s_classes)
        {
            foreach (var owner in type.GetCustomAttributes<StandsForAttribute>())
            {
                foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
                {
                    var member = NativeMethod.StandIn(method);
                    var ids = method
                        .GetCustomAttributes<MemberAttribute>()
                        .Select(explicitly => $"M:{owner.Type}.{explicitly.Id}")
                        .ToArray();
                    foreach (var id in ids.Length > 0 ? ids : [DocumentationId.Of(method, owner.Type, member.Lead)])
                    {
                        members.Add(id, member);
                    }
                }
            }
        }

        return members;
    }
}
