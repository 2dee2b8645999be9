using System.Reflection;
using KubeNet.Fields;
using KubeNet.Rules.Schema;

namespace KubeNet.Rules.Tests;

/// <summary>The classes for <c>Configure</c> show each kind as the schema table has it: all fields, with their types.</summary>
public sealed class FieldClassesTests
{
    /// <summary>What a manifest does not say: the cluster writes it, or it has no type.</summary>
    private static readonly string[] s_leftOut =
    [
        "batch/v1.V1alpha3WorkloadPodGroupDisruptionMode.all",
        "batch/v1.V1alpha3WorkloadPodGroupDisruptionMode.single",
        "batch/v1.V1alpha3WorkloadPodGroupSchedulingPolicy.basic",
        "meta/v1.ObjectMeta.creationTimestamp",
        "meta/v1.ObjectMeta.deletionGracePeriodSeconds",
        "meta/v1.ObjectMeta.deletionTimestamp",
        "meta/v1.ObjectMeta.generation",
        "meta/v1.ObjectMeta.managedFields",
        "meta/v1.ObjectMeta.resourceVersion",
        "meta/v1.ObjectMeta.selfLink",
        "meta/v1.ObjectMeta.uid",
        "v1.PersistentVolumeClaim.apiVersion", // a claim's template
        "v1.PersistentVolumeClaim.kind",
        "v1.PersistentVolumeClaim.status",
    ];

    public static TheoryData<string, string> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, string>();
            foreach (
                var parameter in typeof(HandleFields)
                    .GetMethods(BindingFlags.Public | BindingFlags.Static)
                    .Select(method => method.GetParameters()[1].ParameterType.GetGenericArguments()[0])
            )
            {
                var kind = parameter.Name[..^"Fields".Length];
                foreach (var version in new[] { "v1", "apps/v1", "batch/v1", "networking.k8s.io/v1", "policy/v1", "autoscaling/v2" })
                {
                    Add(version);
                }

                Add("rbac.authorization.k8s.io/v1");
                Add("scheduling.k8s.io/v1");
                Add("storage.k8s.io/v1");

                void Add(string version)
                {
                    if (SchemaTable.Current.Find(version, kind) is not null)
                    {
                        kinds.Add(version, kind);
                    }
                }
            }

            return kinds;
        }
    }

    [Fact]
    public void Each_kind_with_a_handle_has_them()
    {
        var handles = typeof(ManifestSet)
            .Assembly.GetExportedTypes()
            .Where(type => type is { IsSealed: true } && type.Name.EndsWith("Handle", StringComparison.Ordinal))
            .Select(type => type.Name);

        // a model has its own, and the others are no resources
        Assert.Equal(
            ["ModelHandle", "NginxHandle", "NginxProxyHandle", "ServicePortHandle"],
            handles
                .Except(typeof(HandleFields).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.ReturnType.Name))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(25, Kinds.Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_is_whole(string apiVersion, string kind)
    {
        var type = SchemaTable.Current.Find(apiVersion, kind)!.Type!;
        var missing = new List<string>();
        Compare(
            type,
            typeof(HandleFields).Assembly.GetType($"KubeNet.Fields.{kind}Fields")!,
            ["apiVersion", "kind", "status"],
            [],
            missing
        );

        Assert.Empty(missing.Except(s_leftOut));
    }

    private static void Compare(SchemaType type, Type shown, string[] without, HashSet<string> seen, List<string> missing)
    {
        if (!seen.Add(type.Name))
        {
            return;
        }

        foreach (var field in type.Fields.Where(field => !without.Contains(field.Name)))
        {
            var property = shown.GetProperty(char.ToUpperInvariant(field.Name[0]) + field.Name[1..]);
            if (property is null || !IsOf(field.Type, property.PropertyType))
            {
                missing.Add($"{type.Name}.{field.Name}");
            }
            else if ((field.Type.Object ?? field.Type.Element?.Object) is { } inner)
            {
                Compare(
                    inner,
                    property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType,
                    [],
                    seen,
                    missing
                );
            }
        }
    }

    private static bool IsOf(FieldType type, Type shown) =>
        type.Form switch
        {
            FieldForm.List => shown.GetGenericTypeDefinition() == typeof(FieldList<>)
                && IsOf(type.Element!, shown.GetGenericArguments()[0]),
            FieldForm.Map => shown.GetGenericTypeDefinition() == typeof(FieldMap<>) && IsOf(type.Element!, shown.GetGenericArguments()[0]),
            FieldForm.Object => shown.IsSubclassOf(typeof(ObjectFields)),
            var form => (Nullable.GetUnderlyingType(shown) ?? shown).Name
                == form switch
                {
                    FieldForm.Flag => nameof(Boolean),
                    FieldForm.Int32 => nameof(Int32),
                    FieldForm.Int64 => nameof(Int64),
                    FieldForm.IntOrText or FieldForm.Quantity => "IntOrString",
                    _ => nameof(String),
                },
        };
}
