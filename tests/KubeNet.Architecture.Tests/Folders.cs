using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace KubeNet.Architecture.Tests;

/// <summary>Which folders of a room use which others of it, with examples.</summary>
internal static class Folders
{
    /// <param name="assembly">The room's assembly.</param>
    /// <param name="room">
    /// The room's folder. A type belongs to the folder of its source, whatever its namespace. A folder with the namespace of the one
    /// around it is a part of that.
    /// </param>
    public static IReadOnlyDictionary<(string From, string To), SortedSet<string>> UsesIn(string assembly, string room)
    {
        var folders = Rooted(FoldersOfTypes(room));
        using var definition = AssemblyDefinition.ReadAssembly(assembly);
        var uses = new Dictionary<(string, string), SortedSet<string>>();
        foreach (var type in definition.MainModule.GetAllTypes())
        {
            foreach (var used in TypesOf(type).Where(used => used.Scope == definition.MainModule))
            {
                var (from, to) = (OutermostOf(type), OutermostOf(used));
                if (
                    folders.TryGetValue(from.FullName, out var source)
                    && folders.TryGetValue(to.FullName, out var target)
                    && source != target
                )
                {
                    if (!uses.TryGetValue((source, target), out var examples))
                    {
                        uses.Add((source, target), examples = new(StringComparer.Ordinal));
                    }

                    examples.Add($"{from.Name} -> {to.Name}");
                }
            }
        }

        return uses;
    }

    /// <summary>
    /// Files that hold no rule beside files that do: who looks for rules in a folder should find nothing else there.
    /// </summary>
    public static IReadOnlyList<string> HelpersAmongRules(IEnumerable<(string File, string Text)> files)
    {
        var types = files
            .SelectMany(file =>
                CSharpSyntaxTree
                    .ParseText(file.Text)
                    .GetRoot()
                    .DescendantNodes()
                    .OfType<TypeDeclarationSyntax>()
                    .Select(type => (file.File, type))
            )
            .ToArray();
        var bases = types
            .Where(type => type.type.BaseList is not null)
            .ToLookup(type => type.type.Identifier.Text, type => NameOf(type.type.BaseList!.Types[0].Type), StringComparer.Ordinal);
        var rules = types.Where(type => IsRule(type.type.Identifier.Text)).Select(type => type.File).ToHashSet(StringComparer.Ordinal);
        var folders = rules.Select(Path.GetDirectoryName).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. types
                .Select(type => type.File)
                .Distinct()
                .Where(file => !rules.Contains(file) && folders.Contains(Path.GetDirectoryName(file))),
        ];

        bool IsRule(string name) => bases[name].Any(it => it == "Rule" || it != name && IsRule(it));

        static string NameOf(TypeSyntax type) => type is GenericNameSyntax generic ? generic.Identifier.Text : type.ToString();
    }

    /// <summary>The sources of a room, with paths relative to it.</summary>
    public static IEnumerable<(string File, string Text)> SourcesOf(string room) =>
        Directory
            .EnumerateFiles(room, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: Path.GetRelativePath(room, file).Replace('\\', '/'), Path: file))
            .Where(file => file.File.Split('/')[0] is not ("bin" or "obj"))
            .Select(file => (file.File, File.ReadAllText(file.Path)));

    private static Dictionary<string, string> Rooted(Dictionary<string, string> folders)
    {
        var used = folders.Select(type => (type.Value, NamespaceOf(type.Key))).ToHashSet();
        return folders.ToDictionary(type => type.Key, type => Outermost(type.Value, NamespaceOf(type.Key)), StringComparer.Ordinal);

        string Outermost(string folder, string space) =>
            folder.LastIndexOf('/') is > 0 and var at && used.Contains((folder[..at], space)) ? Outermost(folder[..at], space) : folder;

        static string NamespaceOf(string type) => type[..Math.Max(type.LastIndexOf('.'), 0)];
    }

    /// <summary>The folder of each type, by its full name in metadata. <c>file</c> types have another one there and are left out.</summary>
    public static Dictionary<string, string> FoldersOfTypes(string room)
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, text) in SourcesOf(room))
        {
            var folder = Path.GetDirectoryName(file)!.Replace('\\', '/');
            foreach (var type in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().Where(IsOutermost))
            {
                var arity = (type as TypeDeclarationSyntax)?.TypeParameterList?.Parameters.Count ?? 0;
                var name = ((type as BaseTypeDeclarationSyntax)?.Identifier ?? ((DelegateDeclarationSyntax)type).Identifier).Text;
                var space = type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();
                folders.TryAdd((space is null ? name : $"{space}.{name}") + (arity == 0 ? "" : $"`{arity}"), folder);
            }
        }

        return folders;

        static bool IsOutermost(SyntaxNode node) =>
            node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && node.Parent is not BaseTypeDeclarationSyntax;
    }

    /// <summary>Groups of folders each of which uses, by way of others, all others of its group.</summary>
    public static IReadOnlyList<string[]> Circles(IEnumerable<(string From, string To)> uses)
    {
        var next = uses.ToLookup(use => use.From, use => use.To, StringComparer.Ordinal);
        var reachable = next.ToDictionary(from => from.Key, from => Reachable(from.Key), StringComparer.Ordinal);
        return
        [
            .. reachable
                .Keys.Where(from => reachable[from].Contains(from))
                .GroupBy(
                    from => string.Join(' ', reachable[from].Where(to => reachable.TryGetValue(to, out var back) && back.Contains(from))),
                    StringComparer.Ordinal
                )
                .Select(circle => circle.Order(StringComparer.Ordinal).ToArray()),
        ];

        SortedSet<string> Reachable(string from)
        {
            var (found, open) = (new SortedSet<string>(StringComparer.Ordinal), new Stack<string>([from]));
            while (open.TryPop(out var current))
            {
                foreach (var to in next[current].Where(found.Add))
                {
                    open.Push(to);
                }
            }

            return found;
        }
    }

    private static TypeReference OutermostOf(TypeReference type) => type.DeclaringType is { } outer ? OutermostOf(outer) : type;

    private static IEnumerable<TypeReference> TypesOf(TypeDefinition type) =>
        MentionsOf(type).SelectMany(PartsOf).Where(used => used is not GenericParameter);

    private static IEnumerable<TypeReference?> MentionsOf(TypeDefinition type)
    {
        yield return type.BaseType;
        foreach (var it in type.Interfaces)
        {
            yield return it.InterfaceType;
        }

        foreach (var field in type.Fields)
        {
            yield return field.FieldType;
        }

        foreach (var attribute in type.CustomAttributes)
        {
            yield return attribute.AttributeType;
        }

        foreach (var method in type.Methods)
        {
            yield return method.ReturnType;
            foreach (var parameter in method.Parameters)
            {
                yield return parameter.ParameterType;
            }

            foreach (var variable in method.HasBody ? method.Body.Variables : [])
            {
                yield return variable.VariableType;
            }

            foreach (var instruction in method.HasBody ? method.Body.Instructions : [])
            {
                switch (instruction.Operand)
                {
                    case TypeReference used:
                        yield return used;
                        break;
                    case MemberReference member:
                        yield return member.DeclaringType;
                        if (member is GenericInstanceMethod generic)
                        {
                            foreach (var argument in generic.GenericArguments)
                            {
                                yield return argument;
                            }
                        }

                        break;
                }
            }
        }
    }

    /// <summary>The types that a type is made of: elements of arrays, arguments of generic types.</summary>
    private static IEnumerable<TypeReference> PartsOf(TypeReference? type) =>
        type switch
        {
            null => [],
            GenericInstanceType generic => generic.GenericArguments.SelectMany(PartsOf).Append(generic.ElementType),
            TypeSpecification { ElementType: { } element } => PartsOf(element),
            _ => [type],
        };
}
