using KubeNet.Resources;
using KubeNet.Rules.Schema;

namespace KubeNet.Rules.Tests;

/// <summary>The table of the API's kinds that the rules go by.</summary>
public class SchemaTableTests
{
    private static readonly SchemaTable s_table = SchemaTable.Current;

    [Fact]
    public void Every_type_can_be_read_and_leads_to_types_that_are_there()
    {
        var fields = s_table.TypeNames.Sum(name => s_table.TypeNamed(name).Fields.Sum(field => Reach(field.Type)));

        Assert.True(fields > 4_500, $"only {fields} fields");
        Assert.True(s_table.Kinds.Count(kind => kind.Type is not null) > 300);
    }

    /// <summary>What the DSL knows of scopes is written by hand; the table has it from the operations of KubernetesClient.</summary>
    [Fact]
    public void The_DSL_and_the_table_agree_on_what_belongs_to_the_cluster()
    {
        var served = s_table.Kinds.Where(kind => !kind.IsList && kind.IsServedBy(KubernetesVersion.Newest));

        Assert.Equal(
            "",
            string.Join(
                '\n',
                served
                    .Where(kind => kind.IsNamespaced == ClusterScopedKinds.Contains(ResourceIdentity.GroupOf(kind.ApiVersion), kind.Kind))
                    .Select(kind => $"{kind.ApiVersion} {kind.Kind} {(kind.IsNamespaced ? "namespaced" : "cluster")} in the table")
            )
        );
    }

    [Theory]
    [InlineData("v1.ServicePort", "targetPort", nameof(FieldForm.IntOrText))]
    [InlineData("v1.ServicePort", "port", nameof(FieldForm.Int32))]
    [InlineData("v1.PodSpec", "activeDeadlineSeconds", nameof(FieldForm.Int64))]
    [InlineData("v1.Secret", "stringData", nameof(FieldForm.Map))]
    [InlineData("v1.PodSpec", "containers", nameof(FieldForm.List))]
    [InlineData("v1.PodSpec", "hostNetwork", nameof(FieldForm.Flag))]
    [InlineData("meta/v1.ObjectMeta", "creationTimestamp", nameof(FieldForm.Time))]
    [InlineData("apps/v1.StatefulSetSpec", "volumeClaimTemplates", nameof(FieldForm.List))]
    [InlineData("apiextensions.k8s.io/v1.JSONSchemaProps", "default", nameof(FieldForm.Any))]
    [InlineData("apiextensions.k8s.io/v1.JSONSchemaProps", "maximum", nameof(FieldForm.Double))]
    [InlineData("v1.EventSeries", "lastObservedTime", nameof(FieldForm.MicroTime))]
    public void Fields_have_their_types(string type, string field, string form)
    {
        Assert.True(s_table.TypeNamed(type).TryGet(field, out var found));
        Assert.Equal(form, found.Type.Form.ToString());
    }

    [Fact]
    public void Elements_have_theirs()
    {
        Assert.Equal(FieldForm.Bytes, Field("v1.Secret", "data").Type.Element!.Form);
        Assert.Equal(FieldForm.Quantity, Field("v1.ResourceRequirements", "limits").Type.Element!.Form);
        Assert.Equal("v1.Container", Field("v1.PodSpec", "containers").Type.Element!.Object!.Name);
        Assert.Equal("v1.PersistentVolumeClaim", Field("apps/v1.StatefulSetSpec", "volumeClaimTemplates").Type.Element!.Object!.Name);
    }

    [Fact]
    public void Facts_of_fields_are_read()
    {
        Assert.Equal(["SCTP", "TCP", "UDP"], Field("v1.ServicePort", "protocol").Values);
        Assert.Equal(["port", "protocol"], Field("v1.ServiceSpec", "ports").ListKeys);
        Assert.Contains("client auth", Field("certificates.k8s.io/v1.CertificateSigningRequestSpec", "usages").KnownValues);
        Assert.Empty(Field("certificates.k8s.io/v1.CertificateSigningRequestSpec", "usages").Values);
        Assert.True(Field("apps/v1.DeploymentSpec", "template") is { IsRequired: true, IsValue: true, IsInsisted: false });
        Assert.True(Field("v1.Container", "image") is { IsRequired: false, IsInsisted: true });
        Assert.Equal(
            "Number or name of the port to access on the pods targeted by the service.",
            SchemaDescriptions.Of(s_table.TypeNamed("v1.ServicePort"), Field("v1.ServicePort", "targetPort"))
        );
        Assert.Null(SchemaDescriptions.Of(s_table.TypeNamed("v1.ServicePort"), Field("v1.Container", "image")));
    }

    [Fact]
    public void Kinds_know_the_versions_that_serve_them()
    {
        var cronJob = s_table.Find("batch/v1", "CronJob")!;
        var old = s_table.Find("batch/v1beta1", "CronJob")!;

        Assert.True(!cronJob.IsServedBy(new KubernetesVersion(1, 20)) && cronJob.IsServedBy(new KubernetesVersion(1, 21)));
        Assert.True(old.IsServedBy(new KubernetesVersion(1, 24)) && !old.IsServedBy(new KubernetesVersion(1, 25)));
        Assert.Equal("batch/v1", old.Successor);
        Assert.Null(s_table.Find("batch/v3", "CronJob"));
    }

    [Fact]
    public void Another_version_of_the_format_is_refused() => Assert.Throws<FormatException>(() => new SchemaTable("kubenet-schema 2\n"));

    private static SchemaField Field(string type, string field) =>
        s_table.TypeNamed(type).TryGet(field, out var found) ? found : throw new KeyNotFoundException(field);

    /// <summary>1, having asked for what the type leads to.</summary>
    private static int Reach(FieldType type)
    {
        Assert.Equal(type.Form is FieldForm.Object, type.Object is not null);
        return type.Element is { } element ? Reach(element) : 1;
    }
}
