using System.Reflection;
using System.Runtime.CompilerServices;

namespace KubeNet.Tests.Dsl;

/// <summary>
/// The evaluator calls the DSL by reflection, with values that it made itself. So the public surface holds only what can be called that
/// way.
/// </summary>
public class PublicSurfaceTests
{
    public static IEnumerable<Type> Types =>
        typeof(ManifestSet)
            .Assembly.GetExportedTypes()
            .Where(type => type != typeof(ManifestFile) && type != typeof(ManifestException) && type.Namespace != "KubeNet.Routing");

    private static IEnumerable<MethodBase> Methods =>
        Types
            .SelectMany(type =>
                type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            )
            .OfType<MethodBase>();

    [Fact]
    public void Parameters_are_of_types_that_the_evaluator_can_make()
    {
        var others = Methods
            .SelectMany(method => method.GetParameters())
            .Where(parameter => !IsAllowed(parameter.ParameterType) || parameter.ParameterType.IsByRef)
            // these run a set
            .Where(parameter => parameter.Member.Name is not ("Equals" or "GetHashCode" or "ToString" or nameof(ManifestSet.Render)));
        Assert.Empty(
            others.Select(parameter =>
                $"{parameter.Member.DeclaringType!.Name}.{parameter.Member.Name}({parameter.ParameterType} {parameter.Name})"
            )
        );
    }

    [Theory]
    [InlineData(typeof(Span<char>))]
    [InlineData(typeof(ReadOnlySpan<string>))]
    [InlineData(typeof(object))]
    [InlineData(typeof(DateTime))]
    [InlineData(typeof(Func<Task>))]
    [InlineData(typeof(Dictionary<string, string>))]
    public void The_check_of_parameters_refuses(Type type) => Assert.False(IsAllowed(type));

    /// <summary>The evaluator does not have the user's enums. It passes their text to the overload for a text.</summary>
    [Fact]
    public void Who_takes_an_enum_takes_its_text_too()
    {
        var takers = Methods.Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Enum))).ToList();
        Assert.NotEmpty(takers);
        Assert.All(
            takers,
            method =>
                Assert.NotNull(
                    method.DeclaringType!.GetMethod(
                        method.Name,
                        [
                            .. method
                                .GetParameters()
                                .Select(parameter => parameter.ParameterType == typeof(Enum) ? typeof(string) : parameter.ParameterType),
                        ]
                    )
                )
        );
    }

    [Fact]
    public void Only_Use_is_generic() =>
        Assert.Equal(["Use"], Methods.Where(method => method.IsGenericMethod).Select(method => method.Name));

    [Fact]
    public void Nothing_is_async_and_nothing_static_can_change()
    {
        Assert.DoesNotContain(
            Methods.OfType<MethodInfo>(),
            method =>
                typeof(Task).IsAssignableFrom(method.ReturnType) || method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null
        );
        Assert.Empty(
            Types
                .Where(type => !type.IsEnum)
                .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance))
        );
        Assert.DoesNotContain(
            Types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static)),
            property => property.CanWrite
        );
    }

    [Fact]
    public void Only_a_set_is_there_to_be_derived_from() =>
        Assert.Equal(
            [typeof(ManifestSet)],
            Types.Where(type =>
                type.IsClass
                && !type.IsSealed
                && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    .Any(constructor => constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly)
            )
        );

    private static bool IsAllowed(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsArray)
        {
            return IsAllowed(type.GetElementType()!);
        }

        if (type.IsGenericType && type.Assembly != typeof(ManifestSet).Assembly)
        {
            var definition = type.GetGenericTypeDefinition();
            return (definition == typeof(IEnumerable<>) || definition == typeof(Action<>) || definition == typeof(Func<,>))
                && type.GetGenericArguments().All(IsAllowed);
        }

        return type == typeof(string)
            || type == typeof(int)
            || type == typeof(bool)
            || type == typeof(long)
            || type == typeof(double)
            || type == typeof(float)
            || type == typeof(Uri)
            || type == typeof(Enum) // by its text
            || type == typeof(decimal)
            || type.Assembly == typeof(ManifestSet).Assembly;
    }
}
