using System.Text.RegularExpressions;

namespace KubeNet.SchemaTable;

/// <summary>
/// Reads npm's kubernetes-models: the <c>.d.ts</c> files have the fields, what is required, the enumerations and the descriptions;
/// the compiled validators beside them have the formats of numbers and of text.
/// </summary>
internal sealed partial class TypeDeclarations
{
    private static readonly Dictionary<string, string> s_scalars = new(StringComparer.Ordinal)
    {
        ["IoK8sApimachineryPkgApiResourceQuantity"] = "quantity",
        ["IoK8sApimachineryPkgUtilIntstrIntOrString"] = "int-or-string",
        ["IoK8sApimachineryPkgApisMetaV1Time"] = "time",
        ["IoK8sApimachineryPkgApisMetaV1MicroTime"] = "micro-time",
    };

    /// <summary>What these hold is decided at run time; the declarations say string, array or nothing.</summary>
    [GeneratedRegex("(JSON|JSONSchemaPropsOr[A-Za-z]+|CustomResourceSubresourceStatus|RawExtension|FieldsV1|MetaV1Patch)$")]
    private static partial Regex Untyped();

    private readonly Dictionary<string, Declaration> _byFullName = new(StringComparer.Ordinal);

    /// <param name="package">The unpacked package.</param>
    /// <param name="prefix">What stands before the names of its types in the table: <c>meta/</c> for apimachinery.</param>
    public void Read(string package, string prefix)
    {
        foreach (var path in Directory.EnumerateFiles(package, "*.d.ts", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(package, path).Replace('\\', '/');
            if (relative.StartsWith("_schemas/", StringComparison.Ordinal) || relative.EndsWith("index.d.ts", StringComparison.Ordinal))
            {
                continue;
            }

            var text = File.ReadAllText(path);
            if (FullName().Match(text) is not { Success: true } match)
            {
                continue;
            }

            var fullName = match.Groups[2].Value;
            var name = prefix + relative.Replace("apis/meta/", "", StringComparison.Ordinal)[..^".d.ts".Length];
            var dot = name.LastIndexOf('/');
            var validator = Path.Combine(package, "_schemas", fullName + ".js");
            _byFullName.Add(
                fullName,
                new Declaration(
                    name[..dot] + "." + name[(dot + 1)..],
                    match.Groups[1].Value,
                    text,
                    new ValidatorFormats(File.Exists(validator) ? File.ReadAllText(validator) : "")
                )
            );
        }
    }

    /// <summary>The types that some kind leads to.</summary>
    public void AddTo(ApiTypes types)
    {
        foreach (var (fullName, declaration) in _byFullName.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (KindOf().Match(declaration.Text) is { Success: true } kind)
            {
                Add(fullName, types);
                types.ByName[declaration.Name].Kind = (kind.Groups[1].Value, kind.Groups[2].Value);
            }
        }
    }

    private void Add(string fullName, ApiTypes types)
    {
        var declaration = _byFullName[fullName];
        if (types.ByName.ContainsKey(declaration.Name))
        {
            return;
        }

        var type = types.Add(declaration.Name);
        var body = Interface().Match(declaration.Text).Groups[1].Value;
        foreach (Match field in Field().Matches(body))
        {
            var name = field.Groups["name"].Value;
            var reader = new TypeText(field.Groups["type"].Value, declaration.Formats.Of(name));
            var written = reader.Read(reference =>
            {
                var target = reference == declaration.LocalName ? fullName : reference[1..];
                if (s_scalars.TryGetValue(target, out var scalar))
                {
                    return scalar;
                }

                if (Untyped().IsMatch(target) || !_byFullName.TryGetValue(target, out var referenced))
                {
                    return "any";
                }

                Add(target, types);
                return "@" + referenced.Name;
            });
            var isTypeMeta = name is "apiVersion" or "kind" && reader.Values.Count == 1;
            type.Fields.Add(
                name,
                new ApiField(
                    name,
                    written,
                    !field.Groups["optional"].Success && !isTypeMeta,
                    isTypeMeta ? [] : [.. reader.Values.Where(value => value.Length > 0).Order(StringComparer.Ordinal)],
                    ApiTypes.FirstSentence(CommentLine().Replace(field.Groups["doc"].Value, " "))
                )
            );
        }
    }

    private sealed record Declaration(string Name, string LocalName, string Text, ValidatorFormats Formats);

    [GeneratedRegex(@"export (?:type )?\{ (\w+) as IIoK8s\w+, \w+ as (IoK8s\w+) \}|export (?:type )?\{ (?<1>\w+) as I(?<2>IoK8s\w+)")]
    private static partial Regex FullName();

    [GeneratedRegex(
        @"^    ""apiVersion"": ""([^""]+)"";$.*?^    ""kind"": ""([^""]+)"";$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex KindOf();

    [GeneratedRegex(
        @"export (?:declare )?interface \w+(?: extends TypeMeta)? \{\n(.*?)^\}",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Interface();

    [GeneratedRegex(
        @"(?:^    /\*\*(?<doc>(?:(?!\*/).)*)\*/\n)?^    ""(?<name>[^""]+)""(?<optional>\?)?: (?<type>.*?);\n(?=    [""/]|\z)",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Field();

    [GeneratedRegex(@"^\s*\*", RegexOptions.Multiline)]
    private static partial Regex CommentLine();
}
