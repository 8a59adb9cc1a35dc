package maru.bridge.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import maru.bridge.signal.SignalNotice.DataProducer;
import maru.bridge.signal.SignalNotice.Peer;
import maru.bridge.signal.SignalNotice.PeerJoined;
import maru.bridge.signal.SignalNotice.Producer;
import maru.bridge.signal.SignalRequest.ConnectTransport;
import maru.bridge.signal.SignalRequest.Consume;
import maru.bridge.signal.SignalRequest.CreateTransport;
import maru.bridge.signal.SignalRequest.Direction;
import maru.bridge.signal.SignalRequest.Join;
import maru.bridge.signal.SignalRequest.Observe;
import maru.bridge.signal.SignalRequest.Produce;
import maru.bridge.signal.SignalRequest.ProduceData;
import maru.events.media.LinkState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

  @Test
  void requestsAreReadByTheirMethod() {
    assertThat(request("{'v':1,'id':1,'method':'join'}")).isEqualTo(new Join());
    assertThat(request("{'v':1,'id':1,'method':'createTransport','data':{'direction':'SEND'}}"))
        .isEqualTo(new CreateTransport(Direction.SEND));
    assertThat(
            request(
                "{'v':1,'id':1,'method':'connectTransport','data':{'transportId':'t',"
                    + "'dtlsParameters':{'fingerprints':[]},'later':1}}"))
        .isInstanceOfSatisfying(
            ConnectTransport.class, c -> assertThat(c.transportId()).isEqualTo("t"));
    assertThat(
            request(
                "{'v':1,'id':1,'method':'produce','data':{'transportId':'t','source':'CAMERA',"
                    + "'rtpParameters':{'codecs':[]}}}"))
        .isInstanceOfSatisfying(
            Produce.class, p -> assertThat(p.source()).isEqualTo(Source.CAMERA));
    assertThat(
            request(
                "{'v':1,'id':1,'method':'produceData','data':{'transportId':'t','channel':'POINTER',"
                    + "'streamId':3}}"))
        .isEqualTo(new ProduceData("t", Channel.POINTER, 3));
  }

  @Test
  void everyKindOfRequestHasAMethod() {
    assertThat(SignalRequest.BY_METHOD.values())
        .containsExactlyInAnyOrder(castAll(SignalRequest.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[]", "7", "null", "{\"v\":1", "{} {}"})
  void whatIsNoObjectIsMalformed(String text) {
    assertThat(fault(() -> Envelope.read(text))).isEqualTo(SignalFault.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':1,'method':'join'} | signal.unknownVersion",
        "{'v':2,'id':1,'method':'join'} | signal.unknownVersion",
        "{'v':1,'id':1} | signal.unknownMethod",
        "{'v':1,'id':1,'method':'reboot'} | signal.unknownMethod",
        "{'v':1,'id':1,'method':'createTransport'} | signal.malformed",
        "{'v':1,'id':1,'method':'createTransport','data':7} | signal.malformed",
        "{'v':1,'id':1,'method':'createTransport','data':{'direction':'UP'}} | signal.malformed",
        "{'v':1,'id':1,'method':'closeProducer','data':{'producerId':null}} | signal.malformed",
        "{'v':1,'id':1,'method':'produce','data':{'transportId':'t'}} | signal.malformed",
        "{'v':1,'id':1,'method':'produceData','data':{'transportId':'t','channel':'RADIO','streamId':0}} | signal.malformed",
        "{'v':1,'id':1,'method':'produceData','data':{'transportId':'t','channel':'POINTER','streamId':-1}} | signal.malformed",
        "{'v':1,'id':1,'method':'produceData','data':{'transportId':'t','channel':'POINTER','streamId':65535}} | signal.malformed",
        "{'v':1,'id':1,'method':'consumeData','data':{'transportId':'t'}} | signal.malformed",
        "{'v':1,'id':1,'method':'observe','data':{}} | signal.malformed",
        "{'v':1,'id':1,'method':'observe','data':{'observations':[]}} | signal.malformed",
        "{'v':1,'id':1,'method':'observe','data':{'clockMillis':1,'observations':[{'kind':'MOOD'}]}} | signal.malformed",
        "{'v':1,'id':1,'method':'observe','data':{'clockMillis':1,'observations':[null]}} | signal.malformed",
        "{'v':1,'id':1,'method':'observe','data':{'clockMillis':1,'observations':[{'kind':'PAGE','agoMillis':-1,'visible':true}]}} | signal.malformed",
        "{'v':1,'id':1,'method':'observe','data':{'clockMillis':1,'observations':[{'kind':'PAGE','agoMillis':999999,'visible':true}]}} | signal.malformed",
        "{'v':1,'id':1,'method':'observe','data':{'clockMillis':1,'observations':[{'kind':'LINK','agoMillis':0,'direction':'SEND'}]}} | signal.malformed",
        "{'v':1,'id':1,'method':'observe','data':{'clockMillis':1,'observations':[{'kind':'QUALITY','agoMillis':0,'audioOnly':false}]}} | signal.malformed"
      },
      quoteCharacter = '"')
  void whatCannotBeUnderstoodIsToldByACode(String text, String code) {
    assertThat(fault(() -> request(text))).isEqualTo(code);
  }

  @Test
  void observationsAreReadByTheirKind() {
    assertThat(
            request(
                "{'v':1,'id':1,'method':'observe','data':{'clockMillis':1,'observations':["
                    + "{'kind':'LINK','agoMillis':1200,'direction':'RECEIVE','state':'DISCONNECTED'},"
                    + "{'kind':'PAGE','agoMillis':0,'visible':false}]}}"))
        .isEqualTo(
            new Observe(
                1,
                List.of(
                    new Observed.Link(1200, Direction.RECEIVE, LinkState.DISCONNECTED),
                    new Observed.Page(0, false))));
  }

  @Test
  void moreObservationsAtOnceThanABadMinuteHasAreMalformed() {
    String page = "{'kind':'PAGE','agoMillis':0,'visible':false}";
    String many = String.join(",", Collections.nCopies(Observe.MOST + 1, page));
    String text =
        "{'v':1,'id':1,'method':'observe','data':{'clockMillis':1,'observations':[" + many + "]}}";
    assertThat(fault(() -> request(text))).isEqualTo(SignalFault.MALFORMED);
  }

  @Test
  void onlyWholeNumbersAreIds() {
    assertThat(Envelope.id(Envelope.read("{\"id\":7}"))).isEqualTo(7);
    assertThat(Envelope.id(Envelope.read("{\"id\":\"7\"}"))).isNull();
    assertThat(Envelope.id(Envelope.read("{\"id\":7.5}"))).isNull();
    assertThat(Envelope.id(Envelope.read("{}"))).isNull();
  }

  @Test
  void answersAndNoticesHaveTheirForm() {
    assertThat(Envelope.answer(7, List.of(1)))
        .isEqualTo("{\"v\":1,\"id\":7,\"ok\":true,\"data\":[1]}");
    assertThat(Envelope.error(7L, "signal.tooFast", "wait"))
        .isEqualTo(
            "{\"v\":1,\"id\":7,\"ok\":false,\"error\":{\"code\":\"signal.tooFast\",\"detail\":\"wait\"}}");
    Producer camera = new Producer("c", Source.CAMERA, "video");
    DataProducer pointer = new DataProducer("d", Channel.POINTER);
    Peer peer = new Peer("p", "m", "이름", true, List.of(camera), List.of(pointer));
    assertThat(Envelope.notice(new PeerJoined(peer)))
        .isEqualTo(
            "{\"v\":1,\"notice\":\"peerJoined\",\"data\":{\"peer\":{\"peerId\":\"p\",\"memberId\":\"m\","
                + "\"name\":\"이름\",\"instructor\":true,\"producers\":[{\"producerId\":\"c\","
                + "\"source\":\"CAMERA\",\"kind\":\"video\"}],"
                + "\"dataProducers\":[{\"dataProducerId\":\"d\",\"channel\":\"POINTER\"}]}}}");
  }

  @Test
  void rtpIsHandedOnAsItCame() {
    var consume =
        (Consume)
            request(
                "{'v':1,'id':1,'method':'consume','data':{'transportId':'t','producerId':'p',"
                    + "'rtpCapabilities':{'codecs':[{'x':1.50}]}}}");
    assertThat(consume.rtpCapabilities().path("codecs").get(0).path("x").asDouble()).isEqualTo(1.5);
  }

  private static SignalRequest request(String singleQuoted) {
    return Envelope.request(Envelope.read(singleQuoted.replace('\'', '"')));
  }

  private static String fault(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    return catchThrowableOfType(SignalFault.class, act).code();
  }

  @SuppressWarnings("unchecked") // the permitted subclasses of SignalRequest are SignalRequests
  private static Class<? extends SignalRequest>[] castAll(Class<?>[] classes) {
    return (Class<? extends SignalRequest>[]) classes;
  }
}
