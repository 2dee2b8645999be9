using System.Globalization;
using System.Reflection;
using System.Text;

namespace KubeNet.Evaluation.Native;

/// <summary>
/// Documentation ids of reflection's members, as <c>ISymbol.GetDocumentationCommentId</c> gives them for symbols. They are the one
/// name that a compile-time symbol and a run-time member share; metadata tokens differ between a reference assembly and the real one.
/// </summary>
internal static class DocumentationId
{
    public static string Of(MethodBase method)
    {
        var owner = new StringBuilder();
        AppendDeclaringType(owner, method.DeclaringType!);
        return Of(method, owner.ToString(), 0);
    }

    /// <summary>The id of a member of another type that has this method's name and its parameters behind the first ones.</summary>
    public static string Of(MethodBase method, string declaringType, int skippedParameters)
    {
        var id = new StringBuilder("M:").Append(declaringType);
        id.Append('.').Append(method.Name == "_ctor" ? "#ctor" : method.Name.Replace('.', '#'));
        if (method is MethodInfo { IsGenericMethodDefinition: true } generic)
        {
            id.Append("``").Append(generic.GetGenericArguments().Length.ToString(CultureInfo.InvariantCulture));
        }

        var parameters = method.GetParameters().Skip(skippedParameters).ToArray();
        for (var i = 0; i < parameters.Length; i++)
        {
            id.Append(i == 0 ? '(' : ',');
            Append(id, parameters[i].ParameterType);
        }

        if (parameters.Length > 0)
        {
            id.Append(')');
        }

        if (method is MethodInfo conversion && method.Name is "op_Implicit" or "op_Explicit")
        {
            id.Append('~');
            Append(id, ((MethodInfo)method).ReturnType);
        }

        return id.ToString();
    }

    public static string Of(FieldInfo field)
    {
        var id = new StringBuilder("F:");
        AppendDeclaringType(id, field.DeclaringType!);
        return id.Append('.').Append(field.Name).ToString();
    }

    public static string Of(Type type)
    {
        var id = new StringBuilder("T:");
        AppendDeclaringType(id, type);
        return id.ToString();
    }

    private static void AppendDeclaringType(StringBuilder id, Type type)
    {
        if (type.DeclaringType is { } outer)
        {
            AppendDeclaringType(id, outer);
            id.Append('.');
        }
        else if (!string.IsNullOrEmpty(type.Namespace))
        {
            id.Append(type.Namespace).Append('.');
        }

        id.Append(type.Name);
    }

    private static void Append(StringBuilder id, Type type)
    {
        if (type.IsByRef)
        {
            Append(id, type.GetElementType()!);
            id.Append('@');
        }
        else if (type.IsPointer)
        {
            Append(id, type.GetElementType()!);
            id.Append('*');
        }
        else if (type.IsArray)
        {
            Append(id, type.GetElementType()!);
            var rank = type.GetArrayRank();
            id.Append(rank == 1 ? "[]" : "[" + string.Join(",", Enumerable.Repeat("0:", rank)) + "]");
        }
        else if (type.IsGenericParameter)
        {
            id.Append(type.DeclaringMethod is null ? "`" : "``")
                .Append(type.GenericParameterPosition.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            AppendNamed(id, type, type.GetGenericArguments());
        }
    }

    /// <summary>Type arguments stand at the type that declares the parameter: <c>Outer{A}.Inner{B}</c>.</summary>
    private static void AppendNamed(StringBuilder id, Type type, Type[] arguments)
    {
        var outerCount = 0;
        if (type.DeclaringType is { } outer)
        {
            outerCount = outer.GetGenericArguments().Length;
            AppendNamed(id, outer, arguments.Take(outerCount).ToArray());
            id.Append('.');
        }
        else if (!string.IsNullOrEmpty(type.Namespace))
        {
            id.Append(type.Namespace).Append('.');
        }

        var tick = type.Name.IndexOf('`');
        id.Append(tick < 0 ? type.Name : type.Name.Substring(0, tick));
        if (arguments.Length > outerCount)
        {
            id.Append('{');
            for (var i = outerCount; i < arguments.Length; i++)
            {
                if (i > outerCount)
                {
                    id.Append(',');
                }

                Append(id, arguments[i]);
            }

            id.Append('}');
        }
    }
}
