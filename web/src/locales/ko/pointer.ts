/** Words of the instructor's pointer. */
export const pointer = {
  name: '포인터',
  hint: '큰 화면 위에서 움직이면 모두에게 보여요',
  hintScreen: '이 화면 위에서 움직이면 모두에게 보여요',
  screen: '공유하고 있는 화면',
  unsupported: '이 브라우저나 네트워크에서는 포인터를 보여 줄 수 없어요. 수업은 그대로 이어져요.',
};
