namespace KubeNet.Rules.Cel.Syntax;

/// <summary>Recognises macros among the calls, and functions whose names have a dot.</summary>
internal static class CelMacros
{
    /// <summary>Functions that are called like members of something that is no value.</summary>
    private static readonly HashSet<string> s_qualified = new(StringComparer.Ordinal)
    {
        "ip.isCanonical",
        "optional.none",
        "optional.of",
        "optional.ofNonZeroValue",
        "sets.contains",
        "sets.equivalent",
        "sets.intersects",
        "strings.quote",
        "format.named",
        "format.dns1123Label",
        "format.dns1123Subdomain",
        "format.dns1035Label",
        "format.qualifiedName",
        "format.dns1123LabelPrefix",
        "format.dns1123SubdomainPrefix",
        "format.dns1035LabelPrefix",
        "format.labelValue",
        "format.uri",
        "format.uuid",
        "format.byte",
        "format.date",
        "format.datetime",
    };

    public static CelSyntax Global(string name, List<CelSyntax> arguments)
    {
        if (name != "has" || arguments.Count != 1)
        {
            return CelParser.Made(new CelCall(name, false, arguments), [.. arguments]);
        }

        return arguments[0] is CelSelect { IsTest: false } select
            ? select with
            {
                IsTest = true,
            }
            : throw new CelSyntaxException("has() wants a field");
    }

    public static CelSyntax Member(CelSyntax target, string name, List<CelSyntax> arguments)
    {
        if (target is CelName { Name: var space })
        {
            if (s_qualified.Contains(space + "." + name))
            {
                return CelParser.Made(new CelCall(space + "." + name, false, arguments), [.. arguments]);
            }

            if (space == "cel" && name == "bind" && arguments.Count == 3)
            {
                return CelParser.Made(
                    new CelBinding(CelBindingForm.Plain, VariableOf(arguments[0]), arguments[1], arguments[2]),
                    [.. arguments]
                );
            }
        }

        return (name, arguments.Count) switch
        {
            ("all", 2) => One(CelMacro.All, target, arguments),
            ("all", 3) => Two(CelMacro.All, target, arguments),
            ("exists", 2) => One(CelMacro.Exists, target, arguments),
            ("exists", 3) => Two(CelMacro.Exists, target, arguments),
            ("exists_one" or "existsOne", 2) => One(CelMacro.ExistsOne, target, arguments),
            ("exists_one" or "existsOne", 3) => Two(CelMacro.ExistsOne, target, arguments),
            ("map", 2 or 3) => One(CelMacro.Map, target, arguments),
            ("filter", 2) => One(CelMacro.Filter, target, arguments),
            ("transformList", 3 or 4) => Two(CelMacro.Map, target, arguments),
            ("transformMap", 3 or 4) => Two(CelMacro.TransformMap, target, arguments),
            ("transformMapEntry", 3 or 4) => Two(CelMacro.TransformMapEntry, target, arguments),
            ("optMap", 2) => Optional(CelBindingForm.OptionalMap, target, arguments),
            ("optFlatMap", 2) => Optional(CelBindingForm.OptionalFlatMap, target, arguments),
            _ => CelParser.Made(new CelCall(name, true, [target, .. arguments]), [target, .. arguments]),
        };
    }

    private static CelSyntax One(CelMacro macro, CelSyntax target, List<CelSyntax> arguments) =>
        CelParser.Made(
            new CelComprehension(
                macro,
                target,
                VariableOf(arguments[0]),
                null,
                arguments.Count == 3 ? arguments[1] : null,
                arguments[arguments.Count - 1]
            ),
            [target, .. arguments]
        );

    private static CelSyntax Two(CelMacro macro, CelSyntax target, List<CelSyntax> arguments) =>
        CelParser.Made(
            new CelComprehension(
                macro,
                target,
                VariableOf(arguments[0]),
                VariableOf(arguments[1]),
                arguments.Count == 4 ? arguments[2] : null,
                arguments[arguments.Count - 1]
            ),
            [target, .. arguments]
        );

    private static CelSyntax Optional(CelBindingForm form, CelSyntax target, List<CelSyntax> arguments) =>
        CelParser.Made(new CelBinding(form, VariableOf(arguments[0]), target, arguments[1]), [target, .. arguments]);

    private static string VariableOf(CelSyntax argument) =>
        argument is CelName { Name: var name } ? name : throw new CelSyntaxException("a variable is missing");
}
